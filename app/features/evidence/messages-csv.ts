/** The words of the ledger as a file. */
import { defineMessages } from '#app/platform/messages.ts';
import { contributionWords } from './messages-ledger.ts';

export const ledgerCsvMessages = defineMessages('evidence-csv', {
  ...contributionWords,
  column_id: 'Id',
  column_channel: 'How it came',
  column_kind: 'What it is',
  column_what: 'In one line',
  column_survey: 'Survey',
  column_day: 'Received on',
  column_late: 'Late',
  column_state: 'How far',
  column_readOn: 'Read on',
  column_codedOn: 'Coded on',
  column_putOn: 'Put to the decision maker on',
  column_signatures: 'Signatures, as the petition states',
  column_publishedBy: 'Published by',
  column_address: 'Where it is',
  yes: 'yes',
  no: 'no',
});
