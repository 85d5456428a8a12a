/** The ledger of a consultation as a file for a spreadsheet, without the words and without who sent them. */
import { ledgerCsv } from '#app/features/evidence/ledger-csv.ts';
import { ledgerCsvMessages } from '#app/features/evidence/messages-csv.ts';
import { getAsked } from '#app/features/evidence/reads/asked.server.ts';
import { listLedgerRecords } from '#app/features/evidence/reads/ledger.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';

export const loader = guardedInArea('ledger.read', async (ctx, { params }) => {
  const { id, slug } = await getAsked(ctx, params['id'] ?? '');
  const file = ledgerCsv(await listLedgerRecords(ctx, id), ctx.t(ledgerCsvMessages));
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="ledger-${slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
