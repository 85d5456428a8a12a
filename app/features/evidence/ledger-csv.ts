/** The ledger as a file: what came, how and how far it is; neither the words nor who sent them. Pure. */
import { csvFile } from '#app/lib/csv.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { ledgerCsvMessages } from './messages-csv.ts';
import type { LedgerRecord } from './reads/ledger.server.ts';

type Text = Translate<(typeof ledgerCsvMessages)['english']>;

/** One record a contribution, in the order of the list: by day, and in random order within a day. */
export function ledgerCsv(records: readonly LedgerRecord[], t: Text): string {
  const head = [
    'id',
    'channel',
    'kind',
    'what',
    'survey',
    'day',
    'late',
    'state',
    'readOn',
    'codedOn',
    'putOn',
  ] as const;
  const more = ['signatures', 'publishedBy', 'address'] as const;
  return csvFile([
    [...head, ...more].map((name) => t(`column_${name}`)),
    ...records.map((one) => [
      one.id,
      t(`channel_${one.channel}`),
      t(`kind_${one.kind}`),
      one.title,
      one.survey?.title ?? '',
      one.day,
      t(one.isLate ? 'yes' : 'no'),
      t(`state_${one.state}`),
      one.readOn ?? '',
      one.codedOn ?? '',
      one.putOn ?? '',
      one.signatures ?? '',
      one.publishedBy,
      one.address,
    ]),
  ]);
}
