/** The recorded tests of accessibility, and the issues that are open. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import type { AccessibilityIssue, AccessibilityTest } from '../accessibility.ts';
import { accessibilityMessages } from '../messages-accessibility.ts';

export function TestsTable({ tests }: { tests: readonly Pick<AccessibilityTest, 'kind' | 'how'>[] }) {
  const t = useText(accessibilityMessages);
  return (
    <DataTable
      id="tests-made"
      caption={t('testsCaption')}
      columns={[
        { key: 'test', header: t('columnTest') },
        { key: 'how', header: t('columnHow') },
      ]}
      rows={tests.map(({ kind, how }) => ({ id: kind, cells: { test: t(`test_${kind}`), how: t(`how_${how}`) } }))}
      onPhone="stack"
    />
  );
}

export function IssueList({ issues }: { issues: readonly AccessibilityIssue[] }) {
  const t = useText(accessibilityMessages);
  if (issues.length === 0) return <p>{t('issuesNone')}</p>;
  return (
    <ul className="sd-items">
      {issues.map(({ kind, criteria, since }) => (
        <li key={kind}>
          <h3 className="sd-items__title">{t(`issue_${kind}`)}</h3>
          <p>{t(`issueText_${kind}`)}</p>
          <p className="sd-small">
            {criteria.length === 0 ? null : `${t('issueCriteria', { criteria: criteria.join(', ') })} `}
            {t('issueSince', { date: formatDay(since) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
