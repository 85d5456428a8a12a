/** What is wrong and how to mend it, each with its place: in a draft the page that mends it, in a definition its path. */
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import type { PlacedProblem } from '../../checks/placed.server.ts';
import type { Problem } from '../../engine/json-guard.ts';
import { manageSurveyMessages } from '../../messages-manage.ts';

type Line = { place: string; where: ReactNode; reason: string; mend: string };

function Lines({ id, lines }: { id: string; lines: readonly Line[] }) {
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
      rows={lines.map(({ place, where, reason, mend }) => ({
        id: `${place} ${reason}`,
        cells: { where, reason, mend },
      }))}
      onPhone="stack"
    />
  );
}

/** Problems of a draft, each with a link to the page on which it is mended. */
export function PlacedList({ id, problems }: { id: string; problems: readonly PlacedProblem[] }) {
  const lines = problems.map(({ where, href, ...words }) => ({
    place: href,
    where: <a href={href}>{where}</a>,
    ...words,
  }));
  return <Lines id={id} lines={lines} />;
}

/** Problems of a definition that was given as text, each with its path. */
export function ProblemList({ id, problems }: { id: string; problems: readonly Problem[] }) {
  const t = useText(manageSurveyMessages);
  const lines = problems.map(({ path, reason, mend }) => ({
    place: path,
    where: path === '' ? t('wholeDefinition') : <code>{path}</code>,
    reason,
    mend,
  }));
  return <Lines id={id} lines={lines} />;
}
