/** Where things stand in a draft: every page, question and panel with its id, its list and its path. Pure. */
import { isObject, objectsIn, stringIn } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** Lists of a panel that hold questions: its own, or the template that is repeated. */
const holding = ['elements', 'templateElements'] as const;

export interface Place {
  /** The name; below a repeated panel, whose names are its own, `panel~name`. */
  readonly id: string;
  readonly element: JsonObject;
  /** The page it is on, counted from 0. */
  readonly page: number;
  /** What holds it: `page-1`, or the id of a panel. */
  readonly holder: string;
  readonly index: number;
  /** How many stand in the same list. */
  readonly of: number;
  readonly depth: number;
  /** As SurveyJS's messages write places: `pages[0].elements[3]`. */
  readonly path: string;
  /** Stands in the template of a repeated panel. */
  readonly isRepeated: boolean;
}

/** What holds the pages, as the holder of a place. No element can have this name: names of elements have no hash. */
export const pagesHolder = '#pages';

export const pageId = (index: number): string => `page-${index + 1}`;

/** The place of a page, question or panel on the page of all questions, as the end of its address; none for the whole survey. */
export const rowAnchor = (id: string): string => (id === '' || id === 'survey' ? '' : `#${rowId(id)}`);

/** The id of its row there. */
export const rowId = (id: string): string => `at-${id.replace('~', '-')}`;

/** The index of a page's id; null for the id of anything else. */
export function pageIndex(id: string): number | null {
  const number = /^page-([1-9]\d{0,2})$/.exec(id)?.[1];
  return number === undefined ? null : Number(number) - 1;
}

/** The list in which a panel's own questions stand; null for a question. */
export function listKey(element: JsonObject): 'elements' | 'templateElements' | null {
  if (element['type'] === 'panel') return 'elements';
  return element['type'] === 'paneldynamic' ? 'templateElements' : null;
}

type Inside = Pick<Place, 'page' | 'holder' | 'depth' | 'path' | 'isRepeated'>;

function* placesIn(list: Json | undefined, key: string, inside: Inside): Generator<Place> {
  const elements = Array.isArray(list) ? list : [];
  for (const [index, element] of elements.entries()) {
    if (!isObject(element)) continue;
    const name = stringIn(element['name']);
    const id = inside.isRepeated ? `${inside.holder}~${name}` : name;
    const path = `${inside.path}.${key}[${index}]`;
    yield { ...inside, id, element, index, of: elements.length, path };
    for (const inner of holding) {
      const isRepeated = inside.isRepeated || inner === 'templateElements';
      yield* placesIn(element[inner], inner, { ...inside, holder: id, depth: inside.depth + 1, path, isRepeated });
    }
  }
}

/** Every question and panel in the order of the draft, a panel before what it holds. */
export function* placesOf(draft: JsonObject): Generator<Place> {
  const pages = pagesOf(draft);
  for (const [page, { elements }] of pages.entries()) {
    const inside: Inside = { page, holder: pageId(page), depth: 0, path: `pages[${page}]`, isRepeated: false };
    yield* placesIn(elements, 'elements', inside);
  }
}

export const pagesOf = (draft: JsonObject): JsonObject[] => objectsIn(draft['pages']);

export const findPlace = (draft: JsonObject, id: string): Place | undefined =>
  [...placesOf(draft)].find((place) => place.id.toLowerCase() === id.toLowerCase());

/** Names in use, in lower case: SurveyJS reads names without regard to case. */
export function namesIn(draft: JsonObject): Set<string> {
  const names = [...placesOf(draft)].map(({ element }) => stringIn(element['name']));
  const pages = pagesOf(draft).map(({ name }) => stringIn(name));
  const values = objectsIn(draft['calculatedValues']).map(({ name }) => stringIn(name));
  return new Set([...names, ...pages, ...values].map((name) => name.toLowerCase()));
}

/** The id of the element or page that a path of a problem or finding lies in; `survey` for the whole. */
export function ownerOf(draft: JsonObject, path: string): string {
  const places = [...placesOf(draft)].reverse();
  const inside = places.find((place) => path === place.path || path.startsWith(`${place.path}.`));
  if (inside) return inside.id;
  const page = /^pages\[(\d+)\]/.exec(path)?.[1];
  return page === undefined ? 'survey' : pageId(Number(page));
}

/** A question or panel, a page, or for `survey` the whole without its pages; null for an id of nothing. */
export function elementOf(draft: JsonObject, id: string): JsonObject | null {
  const page = pageIndex(id);
  if (page !== null) {
    const { elements: _, ...own } = pagesOf(draft)[page] ?? { isNone: true };
    return own['isNone'] === true ? null : own;
  }
  if (id !== 'survey') return findPlace(draft, id)?.element ?? null;
  const { pages: _, ...own } = draft;
  return own;
}
