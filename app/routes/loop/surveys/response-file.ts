/** One file of one response: only ever saved, never opened by the browser on this site. Each reading is recorded. */
import { extensionOf } from '#app/features/files/media.ts';
import { findResponseFile } from '#app/features/surveys/reads/files/answer-files.server.ts';
import { getSurveyForStaff } from '#app/features/surveys/reads/staff.server.ts';
import { recordReading } from '#app/features/surveys/writes/record-reading.server.ts';
import { guardedInArea } from '#app/platform/door.server.ts';
import { notFound } from '#app/platform/errors.ts';

export const loader = guardedInArea('response.read', async (ctx, { params }) => {
  const survey = await getSurveyForStaff(ctx, params['id'] ?? '');
  const responseId = params['response'] ?? '';
  const found = await findResponseFile(ctx, survey.id, responseId, params['file'] ?? '');
  if (found === null) throw notFound();
  await recordReading(ctx, survey, { what: 'response', responseId, sawIdentity: false });
  return new Response(new Uint8Array(found.body), {
    headers: {
      'Content-Type': found.mediaType,
      'Content-Disposition': `attachment; filename="file.${extensionOf(found.mediaType)}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
});
