/** A line that opens: what only some readers need. Works without JavaScript and is unfolded on paper. */
import type { ReactNode } from 'react';
import { Details as NhsDetails } from 'nhsuk-react-components';

export function Details({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <NhsDetails open={open}>
      <NhsDetails.Summary>{summary}</NhsDetails.Summary>
      <NhsDetails.Text>{children}</NhsDetails.Text>
    </NhsDetails>
  );
}
