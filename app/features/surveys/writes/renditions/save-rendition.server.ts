/** Writes texts of one rendition into a survey's draft; everything else of the draft stays as it is. */
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { keepState, lockDraft, writeText } from '../editor/change-draft.server.ts';
import { readDraft, writeDraft } from '../../editor/core/json.ts';
import type { JsonObject } from '../../editor/core/json.ts';
import { parseDefinition } from '../../engine/definition.ts';
import type { Problem } from '../../engine/json-guard.ts';
import { setAllLocalised } from '../../engine/localised-strings.ts';
import { markOfRows } from '../../reads/renditions/renditions.server.ts';
import { gridRows } from '../../renditions/completeness.ts';
import { withConfirmed } from '../../renditions/outdated.ts';

export type RenditionSaved =
  | { outcome: 'saved'; count: number }
  /** Somebody changed the survey's own texts meanwhile. */
  | { outcome: 'stale' }
  | { outcome: 'problems'; problems: readonly Problem[] };

/**
 * @param texts by path; an empty text takes the rendition away there
 * @param mark the survey's own texts as they stood on the screen; null takes them as they are
 * @param stillRight paths of texts that somebody says are right although their words have changed since
 */
export function saveRendition(
  ctx: AreaContext,
  surveyId: string,
  rendition: string,
  texts: ReadonlyMap<string, string>,
  mark: string | null,
  stillRight: ReadonlySet<string> = new Set(),
): Promise<RenditionSaved> {
  return inTransaction(ctx, async (tx): Promise<RenditionSaved> => {
    const { text, title } = await lockDraft(tx, surveyId);
    const draft = readDraft(text, title);
    if (draft === null) return { outcome: 'stale' };
    const rows = gridRows(draft, rendition);
    if (mark !== null && markOfRows(rows) !== mark) return { outcome: 'stale' };
    const now = new Map(rows.map(({ path, own }) => [path, own]));
    const changes = new Map([...texts].filter(([path, own]) => now.has(path) && now.get(path) !== own));
    const confirmed = rows.filter(
      ({ path, writtenFor }) => writtenFor !== null && stillRight.has(path) && !changes.has(path),
    );
    const count = changes.size + confirmed.length;
    if (count === 0) return { outcome: 'saved', count };
    const written = rows.map(({ path, main }) => ({ rendition, main, own: changes.get(path) ?? '' }));
    const whole = setAllLocalised(draft, rendition, changes) as JsonObject;
    const right = confirmed.map(({ main, own }) => ({ rendition, main, own }));
    const after = writeDraft(withConfirmed(whole, [...written, ...right]));
    const parsed = parseDefinition(after);
    if (!parsed.ok) return { outcome: 'problems', problems: parsed.problems };
    await keepState(tx, surveyId, { before: text, after, act: 'rendition', what: rendition });
    await writeText(tx, surveyId, after, 'rendition');
    return { outcome: 'saved', count };
  });
}
