/** Takes a response back: the raw answer goes; figures published before stand until the next ones (data-rules 7). */
import { and, eq } from 'drizzle-orm';
import { responses } from '#db/schema/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

type Withdrawn = { id: string; surveyId: string };

async function deleteOnce(tx: AreaContext, codeHash: string): Promise<Withdrawn | undefined> {
  const gone = await tx.db
    .delete(responses)
    .where(and(eq(responses.areaId, tx.area.id), eq(responses.codeHash, codeHash)))
    .returning({ id: responses.id, surveyId: responses.surveyId });
  return gone[0];
}

/**
 * Deletes the response with its words and identity. Answers its id, or null when there is none (any more). A delete that
 * had to wait for the nightly rewriting sees only the row that is gone, so one that finds nothing looks once more.
 */
export async function withdrawResponse(tx: AreaContext, codeHash: string): Promise<Withdrawn | null> {
  return (await deleteOnce(tx, codeHash)) ?? (await deleteOnce(tx, codeHash)) ?? null;
}
