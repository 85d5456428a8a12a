/** A year of feedback as a CSV file, safe to open in a spreadsheet. */
import { csvFile } from '#app/lib/csv.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { exportMessages } from './messages-manage.ts';
import { listYear } from './reads/year.server.ts';
import { mayRead } from './reads/staff.server.ts';

/** The words as they were written are in it only for those who may read them. */
export async function exportYear(ctx: AreaContext, year: number): Promise<string> {
  const t = ctx.t(exportMessages);
  const isReader = mayRead(ctx);
  const head = [t('day'), t('service'), t('status'), t('days'), t('consent'), t('public')];
  const rows = await listYear(ctx, year);
  return csvFile([
    isReader ? [...head, t('words')] : head,
    ...rows.map(({ day, service, status, days, consent, wording, words }) => [
      day,
      service ?? '',
      t(`status_${status}`),
      days ?? '',
      t(`consent_${consent}`),
      wording,
      ...(isReader ? [words ?? ''] : []),
    ]),
  ]);
}
