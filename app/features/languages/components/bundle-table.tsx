/** The parts of the site in one language: what is translated, what a speaker has checked. */
import type { Translate } from '#app/platform/messages.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { languageMessages } from '../messages.ts';
import type { BundleState } from '../reads/tongues.server.ts';

type Text = Translate<(typeof languageMessages)['english']>;
type Key = Parameters<Text>[0];

const isKey = (key: string): key is Key => Object.hasOwn(languageMessages.english, key);

/** What staff call a part of the site; one that has no name yet by its key. */
export function partName(namespace: string, t: Text): string {
  const key = `bundle_${namespace}`;
  return isKey(key) ? t(key) : namespace;
}

export function BundleTable({ language, bundles }: { language: string; bundles: BundleState[] }) {
  const t = useText(languageMessages);
  return (
    <DataTable
      id="bundles"
      caption={t('bundlesCaption')}
      onPhone="stack"
      columns={(['bundle', 'said', 'checked', 'vital'] as const).map((key) => ({ key, header: t(`column_${key}`) }))}
      rows={bundles.map(({ namespace, counts }) => ({
        id: namespace,
        cells: {
          bundle: <a href={`/manage/languages/${language}/${namespace}`}>{partName(namespace, t)}</a>,
          said: t('ofAll', { count: counts.said, all: counts.all }),
          checked: t('ofAll', { count: counts.checked, all: counts.said }),
          vital: String(counts.vitalUnchecked),
        },
      }))}
    />
  );
}
