/** Facts about one thing as name and value: who, when, how to join. */
import type { ReactNode } from 'react';
import { SummaryList as NhsSummaryList } from 'nhsuk-react-components';

export interface SummaryRow {
  key: string;
  label: ReactNode;
  value: ReactNode;
  /** A link to change the value; `hidden` completes its text for a screen reader. */
  action?: { href: string; label: string; hidden: string };
}

export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <NhsSummaryList>
      {rows.map((row) => (
        <NhsSummaryList.Row key={row.key}>
          <NhsSummaryList.Key>{row.label}</NhsSummaryList.Key>
          <NhsSummaryList.Value>{row.value}</NhsSummaryList.Value>
          {row.action ? (
            <NhsSummaryList.Action href={row.action.href} visuallyHiddenText={row.action.hidden}>
              {row.action.label}
            </NhsSummaryList.Action>
          ) : null}
        </NhsSummaryList.Row>
      ))}
    </NhsSummaryList>
  );
}
