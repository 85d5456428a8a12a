/** Keeps a definition as the draft of a survey, byte for byte, when it is one that this site takes. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { parseDefinition } from '../engine/definition.ts';
import type { Problem } from '../engine/json-guard.ts';
import { keepState, lockDraft, writeText } from './editor/change-draft.server.ts';

export type DraftSaved = { isSaved: true } | { isSaved: false; problems: readonly Problem[] };

/** What breaks a rule comes back with its path, the reason and the mend; nothing is kept then. @throws not-found */
export function saveDraft(ctx: AreaContext, surveyId: string, text: string): Promise<DraftSaved> {
  const parsed = parseDefinition(text);
  if (!parsed.ok) return Promise.resolve({ isSaved: false, problems: parsed.problems });
  return inTransaction(ctx, async (tx) => {
    const { text: before } = await lockDraft(tx, surveyId);
    if (before !== text) await keepState(tx, surveyId, { before, after: text, act: 'paste', what: '' });
    await writeText(tx, surveyId, text, 'paste');
    return { isSaved: true };
  });
}
