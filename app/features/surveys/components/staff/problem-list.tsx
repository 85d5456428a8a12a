/** Problems of a definition, each with its place, what is wrong and how to mend it. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import type { Problem } from '../../engine/json-guard.ts';
import { manageSurveyMessages } from '../../messages-manage.ts';

export function ProblemList({ id, problems }: { id: string; problems: readonly Problem[] }) {
  const t = useText(manageSurveyMessages);
  return (
    <DataTable
      id={id}
      caption={t('problemsCaption')}
      columns={[
        { key: 'path', header: t('path') },
        { key: 'reason', header: t('reason') },
        { key: 'mend', header: t('mend') },
      ]}
      rows={problems.map(({ path, reason, mend }) => ({
        id: `${path} ${reason}`,
        cells: { path: path === '' ? t('wholeDefinition') : <code>{path}</code>, reason, mend },
      }))}
      onPhone="stack"
    />
  );
}
