/** Problems of a draft, each with the page on which it is mended, what is wrong and how to mend it. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import type { PlacedProblem } from '../../checks/placed.server.ts';
import { manageSurveyMessages } from '../../messages-manage.ts';

export function PlacedList({ id, problems }: { id: string; problems: readonly PlacedProblem[] }) {
  const t = useText(manageSurveyMessages);
  return (
    <DataTable
      id={id}
      caption={t('problemsCaption')}
      columns={[
        { key: 'where', header: t('path') },
        { key: 'reason', header: t('reason') },
        { key: 'mend', header: t('mend') },
      ]}
      rows={problems.map(({ where, href, reason, mend }) => ({
        id: `${href} ${reason}`,
        cells: { where: <a href={href}>{where}</a>, reason, mend },
      }))}
      onPhone="stack"
    />
  );
}
