/** Takes a response back: the raw answer goes; figures published before stand until the next ones (data-rules 7). */
import { and, eq } from 'drizzle-orm';
import { responses } from '#db/schema/surveys/surveys.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

type Withdrawn = { id: string; surveyId: string };

/** A response as its author names it, by the hash of the code, or as staff do, who read it. */
export type WhichResponse = { codeHash: string } | Withdrawn;

async function deleteOnce(tx: AreaContext, which: WhichResponse): Promise<Withdrawn | undefined> {
  const named =
    'codeHash' in which
      ? eq(responses.codeHash, which.codeHash)
      : and(eq(responses.surveyId, which.surveyId), eq(responses.id, which.id));
  const gone = await tx.db
    .delete(responses)
    .where(and(eq(responses.areaId, tx.area.id), named))
    .returning({ id: responses.id, surveyId: responses.surveyId });
  return gone[0];
}

/**
 * Deletes the response with its words and identity. Answers its id, or null when there is none (any more). A delete that
 * had to wait for the nightly rewriting sees only the row that is gone, so one that finds nothing looks once more.
 */
export async function withdrawResponse(tx: AreaContext, which: WhichResponse): Promise<Withdrawn | null> {
  return (await deleteOnce(tx, which)) ?? (await deleteOnce(tx, which)) ?? null;
}
