/** Makes codes to be put on letters: each opens the survey once. They are shown this once, and only their hashes are kept. */
import { surveyTokens } from '#db/schema/surveys/access.ts';
import { randomCode } from '#app/lib/receipt-code.ts';
import { recordActivity } from '#app/features/record/writes/record-activity.server.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { tokenHashOf } from '../../access/tokens.server.ts';
import { lockForGates } from './gate.server.ts';

/** How many can be made at a time. */
export const mostCodes = 2000;

/** Stores hashes in an order of their own: what was made first stands nowhere. */
export async function keepTokens(tx: AreaContext, surveyId: string, tokens: readonly string[]): Promise<void> {
  const hashes = tokens.map((token) => tokenHashOf(tx.keys, surveyId, token)).sort();
  if (hashes.length === 0) return;
  await tx.db.insert(surveyTokens).values(hashes.map((tokenHash) => ({ areaId: tx.area.id, surveyId, tokenHash })));
}

/** Answers the codes, or why none are made. @throws not-found for a survey of another area. */
export function makeCodes(
  ctx: AreaContext,
  surveyId: string,
  count: number,
): Promise<{ codes: string[] } | { refused: 'not-by-invitation' | 'count' }> {
  if (!Number.isInteger(count) || count < 1 || count > mostCodes) return Promise.resolve({ refused: 'count' });
  return inTransaction(ctx, async (tx) => {
    const { entry } = await lockForGates(tx, surveyId);
    if (entry !== 'invitation') return { refused: 'not-by-invitation' };
    const codes = Array.from({ length: count }, () => randomCode());
    await keepTokens(tx, surveyId, codes);
    await recordActivity(tx, { verb: 'survey.codes-made', nodeId: surveyId, detail: { count } });
    return { codes };
  });
}
