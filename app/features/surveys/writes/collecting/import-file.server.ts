/** Takes a file in, checks it and stores it at once, where every column is known by its heading and nothing is wrong with any line. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { matching, targetsFor } from '../../collecting/import/import-targets.server.ts';
import { getImport } from '../../reads/collecting/imports.server.ts';
import { listPlans } from '../../reads/plan.server.ts';
import { checkImport } from './check-import.server.ts';
import { startImport, storeImport } from './store-import.server.ts';
import { uploadImport } from './upload-import.server.ts';
import type { Upload } from './upload-import.server.ts';

/**
 * Answers how many responses were stored, as answers to the newest version.
 * @throws where a column or a line is not understood; not-found for a survey without a version
 */
export async function importFile(ctx: AreaContext, upload: Upload): Promise<number> {
  const { surveyId } = upload;
  const [newest, ...older] = await listPlans(ctx, surveyId);
  if (!newest) throw notFound();
  const { id } = await uploadImport(ctx, matching(ctx, [newest, ...older], newest.id), upload);
  const { targets, headers } = await getImport(ctx, surveyId, id);
  const unknown = headers.filter((_, place) => targets[place] === '');
  if (unknown.length > 0) throw new Error(`No question is called ${unknown.join(', ')}.`);
  const faults = await checkImport(ctx, id, newest.plan, targetsFor(ctx, newest.plan, newest.number), targets);
  if (faults > 0) throw new Error(`${String(faults)} lines cannot be stored.`);
  await startImport(ctx, id);
  await storeImport(ctx, id);
  return (await getImport(ctx, surveyId, id)).storedCount;
}
