/** The report by duty as a CSV file: a record a question and duty, the demonstration named in each. Pure. */
import { csvFile } from '#app/lib/csv.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { manageConsultationMessages } from '../messages-manage.ts';
import type { DutyReport } from '../reads/duties.server.ts';
import type { dutyMessages } from './messages-report.ts';

type Words = {
  t: Translate<(typeof dutyMessages)['english']>;
  name: Translate<(typeof manageConsultationMessages)['english']>;
};

const columns = [
  ...(['duty', 'title', 'state', 'kind', 'forumKind', 'opens', 'closes', 'decision', 'equality', 'address'] as const),
];

/** Dates as EDTF, so that a month stays a month. @param origin of this site, for whole addresses. */
export function dutiesCsv(
  report: DutyReport,
  { t, name }: Words,
  { origin, demonstration }: { origin: string; demonstration: 'none' | 'invented' | 'published-page' },
): string {
  const date = (value: ShownDate) => (value.state === 'stated' ? value.edtf : t('notStated'));
  const isDemonstration = demonstration !== 'none';
  const head = [
    ...columns.map((column) => t(`column_${column}`)),
    ...(isDemonstration ? [t('column_demonstration')] : []),
  ];
  const records = report.flatMap(({ duty, lines }) =>
    lines.map((line) => [
      duty.law,
      line.title,
      line.state === 'public' ? name(`phase_${line.phase}`) : t('draft'),
      name(`kind_${line.kind}`),
      line.forumKind === null ? t('notSaid') : name(`kind_${line.forumKind}`),
      ...[line.opens, line.closes, line.decision, line.equalityAsAt].map(date),
      line.address === null ? '' : `${origin}${line.address}`,
      ...(isDemonstration ? [t(demonstration)] : []),
    ]),
  );
  return csvFile([head, ...records]);
}
