/** Offers a rendition of a survey from its next version on, or no longer does. */
import { isKnownRendition } from '#app/lib/languages.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { keepState, lockDraft, writeText } from '../editor/change-draft.server.ts';
import { readDraft, withProperty, writeDraft } from '../../editor/core/json.ts';
import { completenessOf, gridRows } from '../../renditions/completeness.ts';

const stringsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : [];

/** @throws invalid for a rendition that this site does not know, or a draft that cannot be read */
export function offerRendition(
  ctx: AreaContext,
  surveyId: string,
  rendition: string,
  isOffered: boolean,
): Promise<'changed' | 'incomplete'> {
  if (!isKnownRendition(rendition)) throw new AppError('invalid');
  return inTransaction(ctx, async (tx) => {
    const { text, title } = await lockDraft(tx, surveyId);
    const draft = readDraft(text, title);
    if (draft === null) throw new AppError('invalid');
    const { said, all } = completenessOf(gridRows(draft, rendition));
    if (isOffered && said < all) return 'incomplete';
    const others = stringsIn(draft['renditions']).filter((key) => key !== rendition);
    const keys = isOffered ? [...others, rendition] : others;
    const after = writeDraft(withProperty(draft, 'renditions', keys.length === 0 ? undefined : keys));
    if (after === text) return 'changed';
    await keepState(tx, surveyId, { before: text, after, act: 'rendition', what: rendition });
    await writeText(tx, surveyId, after, isOffered ? 'rendition-offered' : 'rendition-taken-back');
    return 'changed';
  });
}
