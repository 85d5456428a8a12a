/** Enters Sampleford's invented terms and an invented election. */
import { Temporal } from 'temporal-polyfill';
import { savePeriod } from '#app/features/areas/writes/calendar/save-period.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** Three terms of a school year that begins in a September, and the weeks before a council election in May. */
const yearFrom = (year: number) =>
  [
    ['term', `Autumn term ${year}`, `${year}-09-02`, `${year}-12-18`],
    ['term', `Spring term ${year + 1}`, `${year + 1}-01-05`, `${year + 1}-03-26`],
    ['term', `Summer term ${year + 1}`, `${year + 1}-04-12`, `${year + 1}-07-21`],
    ['pre-election', `Council election in May ${year + 1}`, `${year + 1}-03-23`, `${year + 1}-05-06`],
  ] as const;

/** The school year of the first start and the one after it. */
export async function loadCalendar(tx: AreaContext, today: string): Promise<void> {
  const { year, month } = Temporal.PlainDate.from(today);
  const first = month >= 9 ? year : year - 1;
  for (const [kind, name, starts, ends] of [...yearFrom(first), ...yearFrom(first + 1)])
    await savePeriod(tx, { kind, name, starts, ends }, null);
}
