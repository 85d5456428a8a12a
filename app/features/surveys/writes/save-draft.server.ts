/** Keeps a definition as the draft of a survey, byte for byte, when it is one that this site takes. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { readDraft, writeDraft } from '../editor/core/json.ts';
import type { Losing } from '../editor/lost.server.ts';
import { parseDefinition } from '../engine/definition.ts';
import type { Problem } from '../engine/json-guard.ts';
import { findLost } from '../reads/editor/lost.server.ts';
import type { LostAnswers } from '../reads/editor/lost.server.ts';
import { withOutdated } from '../renditions/outdated.ts';
import { keepState, lockDraft, writeText } from './editor/change-draft.server.ts';

export type DraftSaved =
  | { isSaved: true }
  | { isSaved: false; problems: readonly Problem[] }
  /** It would take out what people could answer already, and nobody has said that it shall. */
  | { isSaved: false; problems: readonly []; lost: readonly LostAnswers[] };

/** The text as it was given; only where words changed beside a rendition that stayed, with a note of that. */
function noted(before: string, text: string): string {
  const [old, given] = [readDraft(before, ''), readDraft(text, '')];
  if (old === null || given === null) return text;
  const after = withOutdated(old, given);
  return JSON.stringify(after['outdated']) === JSON.stringify(given['outdated']) ? text : writeDraft(after);
}

/**
 * What breaks a rule comes back with its path, the reason and the mend; nothing is kept then.
 * @param losing whether what published versions ask may be taken out, or is asked about first
 * @throws not-found
 */
export function saveDraft(
  ctx: AreaContext,
  surveyId: string,
  text: string,
  losing: Losing = 'take',
): Promise<DraftSaved> {
  const parsed = parseDefinition(text);
  if (!parsed.ok) return Promise.resolve({ isSaved: false, problems: parsed.problems });
  return inTransaction(ctx, async (tx): Promise<DraftSaved> => {
    const { text: before } = await lockDraft(tx, surveyId);
    if (losing === 'ask') {
      const [old, given] = [readDraft(before, ''), readDraft(text, '')];
      const lost = old && given ? await findLost(tx, surveyId, old, given) : [];
      if (lost.length > 0) return { isSaved: false, problems: [], lost };
    }
    const after = noted(before, text);
    if (before !== after) await keepState(tx, surveyId, { before, after, act: 'paste', what: '' });
    await writeText(tx, surveyId, after, 'paste');
    return { isSaved: true };
  });
}
