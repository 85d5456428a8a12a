/** The report by legal duty as a CSV file. */
import { manageConsultationMessages } from '#app/features/consultations/messages-manage.ts';
import { reportByDuty } from '#app/features/consultations/reads/duties.server.ts';
import { dutiesCsv } from '#app/features/consultations/workflow/duties-csv.ts';
import { dutyMessages } from '#app/features/consultations/workflow/messages-report.ts';
import { guardedInArea } from '#app/platform/door.server.ts';

export const loader = guardedInArea('consultation.edit', async (ctx) => {
  const words = { t: ctx.t(dutyMessages), name: ctx.t(manageConsultationMessages) };
  const place = { origin: ctx.origin, demonstration: ctx.area.demonstration };
  return new Response(dutiesCsv(await reportByDuty(ctx), words, place), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.area.slug}-duties.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
