/** A year of feedback as a CSV file for staff. */
import { exportYear } from '#app/features/feedback/export.server.ts';
import { readYear } from '#app/features/feedback/filters.ts';
import { mayRead } from '#app/features/feedback/reads/staff.server.ts';
import { recordReading } from '#app/features/feedback/writes/record-reading.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { guardedInArea } from '#app/platform/door.server.ts';

export const loader = guardedInArea('feedback.list', async (ctx, { url }) => {
  const year = readYear(url.searchParams.get('year'), Number(londonDay(ctx.now).slice(0, 4)));
  const file = await exportYear(ctx, year);
  if (mayRead(ctx)) await recordReading(ctx, { what: 'export' });
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="feedback-${ctx.area.slug}-${String(year)}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
