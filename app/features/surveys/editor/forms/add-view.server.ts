/** What the page for adding a question shows: the places it can go to, and the questions that are ready. */
import type { AreaContext } from '#app/platform/context.server.ts';
import { listLibrary } from '../../reads/editor/library.server.ts';
import type { ReadyQuestion } from '../components/add-form.tsx';
import { labelOf } from '../core/commands.ts';
import { stringIn } from '../core/json.ts';
import type { JsonObject } from '../core/json.ts';
import { findPlace, listKey, pageId, pagesOf, placesOf } from '../core/places.ts';
import { harmonisedQuestions } from '../library/harmonised.ts';
import { editorMessages } from '../messages.ts';

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Everywhere that an element can be put. `without`: an element that is moved, and what it holds. */
export function placesFor(ctx: AreaContext, draft: JsonObject, without = ''): { value: string; label: string }[] {
  const t = ctx.t(editorMessages);
  const places = [...placesOf(draft)];
  const inside = new Set([without]);
  for (const place of places) if (inside.has(place.holder)) inside.add(place.id);
  return pagesOf(draft).flatMap((_, index) => {
    const [page, number] = [pageId(index), index + 1];
    const here = places.filter((place) => place.page === index && !inside.has(place.id));
    return [
      { value: `${page}/first`, label: t('placeFirst', { number }) },
      ...here.flatMap(({ id, element }) => [
        { value: id, label: t('placeAfter', { name: short(labelOf(element)) }) },
        ...(listKey(element)
          ? [{ value: `${id}/inside`, label: t('placeInside', { name: short(labelOf(element)) }) }]
          : []),
      ]),
      { value: page, label: t('placePage', { number }) },
    ];
  });
}

/** The place that an address asks for: a page, inside a group, or after a question (`id/after`); the last page for none. */
export function placeAsked(draft: JsonObject, to: string): string {
  const last = pageId(Math.max(0, pagesOf(draft).length - 1));
  if (/^page-\d{1,3}$/.test(to)) return to;
  const [id = '', side] = to.split('/');
  const place = findPlace(draft, id);
  if (!place) return last;
  return listKey(place.element) && side !== 'after' ? `${place.id}/inside` : place.id;
}

const readyOf = (ready: string, element: JsonObject): ReadyQuestion => ({
  ready,
  title: labelOf(element),
  type: stringIn(element['type']),
});

/** One statement. */
export async function readyQuestions(ctx: AreaContext): Promise<{ own: ReadyQuestion[]; harmonised: ReadyQuestion[] }> {
  const own = await listLibrary(ctx);
  return {
    own: own.map(({ id, element }) => readyOf(`own ${id}`, element)),
    harmonised: harmonisedQuestions().map(({ key, element }) => readyOf(`harmonised ${key}`, element)),
  };
}
