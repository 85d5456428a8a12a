/** Every text of a part beside its English, with whether a speaker has checked it. */
import { textAttributes } from '#app/lib/languages.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import type { TextRow } from '../bundles.ts';
import { languageMessages } from '../messages.ts';

export function TextTable({ language, rows }: { language: string; rows: TextRow[] }) {
  const t = useText(languageMessages);
  return (
    <DataTable
      id="texts"
      caption={t('textsCaption')}
      onPhone="stack"
      columns={(['english', 'text', 'state'] as const).map((key) => ({ key, header: t(`column_${key}`) }))}
      rows={rows.map(({ key, english, text, state, isVital }) => ({
        id: key,
        cells: {
          english,
          text: <span {...textAttributes(language)}>{text}</span>,
          state: isVital && state !== 'checked' ? `${t(`state_${state}`)}. ${t('vital')}` : t(`state_${state}`),
        },
      }))}
    />
  );
}
