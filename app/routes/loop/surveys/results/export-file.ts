/** The responses of a survey as a file, written while it is sent. */
import { exportFile } from '#app/features/surveys/exports/export-file.server.ts';
import { readExportScope } from '#app/features/surveys/exports/choices.server.ts';
import { readChoice } from '#app/features/surveys/exports/formats.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';

export const loader = guardedInArea('response.read', async (ctx, { params, url }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const choice = readChoice(url.searchParams);
  const { countable, filters } = await readExportScope(ctx, survey.id, url.searchParams);
  if (!choice || countable.versions.length === 0) throw notFound();
  return exportFile(ctx, { survey, countable, filters, choice });
});
