/** What an editor can do to a draft, each act a pure function from one draft to the next. */
import { isObject, stringIn, wordsIn } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { findPlace, listKey, namesIn, pageId, pageIndex, pagesHolder, pagesOf, placesOf } from './places.ts';
import { bringIn } from '../../renditions/outdated.ts';
import { renameIn, withFreshNames } from './rename.ts';

/**
 * Where something is put: in a page (`page-2`) or a panel, after the element with this id; '' is first, `last` the end.
 * A page is put in `pages`, after the page with this id.
 */
export interface Target {
  readonly holder: string;
  readonly after: string;
}

export type Command =
  | { act: 'add'; target: Target; element: JsonObject }
  /** Of a question, panel or page; a new name is followed everywhere. */
  | { act: 'replace'; id: string; element: JsonObject }
  | { act: 'duplicate'; id: string }
  | { act: 'up' | 'down'; id: string }
  | { act: 'move'; id: string; target: Target }
  | { act: 'delete'; id: string }
  | { act: 'add-page'; title: string }
  /** Everything but the pages. */
  | { act: 'survey'; properties: JsonObject }
  | { act: 'whole'; draft: JsonObject };

/** Why an act is not possible. */
export type Refusal = 'gone' | 'last-page' | 'page-not-empty' | 'no-such-place' | 'into-itself' | 'at-the-end';

/** `at` is the id of what was changed, or of what stands nearest to where it was; `what` its words. */
export type Done =
  | { readonly ok: true; readonly draft: JsonObject; readonly at: string; readonly what: string }
  | { readonly ok: false; readonly refusal: Refusal };

const refused = (refusal: Refusal): Done => ({ ok: false, refusal });

/** The words of a text to read, without its markup. */
const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What people call a thing: its title, what a picture shows, what a text says; else its name. */
export const labelOf = (element: JsonObject): string =>
  wordsIn(element['title']) ||
  wordsIn(element['altText']) ||
  plainText(wordsIn(element['html'])).slice(0, 120) ||
  stringIn(element['name']);

/** The list in which a holder's questions stand. It is made where there is none. */
function listOf(draft: JsonObject, holder: string): Json[] | null {
  const page = pageIndex(holder);
  const owner = page === null ? findPlace(draft, holder)?.element : pagesOf(draft)[page];
  const key = page === null ? owner && listKey(owner) : 'elements';
  if (!owner || !key) return null;
  const list = owner[key];
  if (Array.isArray(list)) return list;
  const made: Json[] = [];
  owner[key] = made;
  return made;
}

function listOfPlace(draft: JsonObject, id: string) {
  const place = findPlace(draft, id);
  const list = place && listOf(draft, place.holder);
  return place && list ? { place, list } : null;
}

/** Puts an element in its place. `draft` is changed. */
function insert(draft: JsonObject, element: JsonObject, { holder, after }: Target): Done {
  const list = listOf(draft, holder);
  if (!list) return refused('no-such-place');
  const before = after === 'last' ? list.length - 1 : findPlace(draft, after)?.index;
  const isHere =
    after === '' || after === 'last' || findPlace(draft, after)?.holder.toLowerCase() === holder.toLowerCase();
  if (!isHere) return refused('no-such-place');
  list.splice(after === '' ? 0 : (before ?? -1) + 1, 0, element);
  return { ok: true, draft, at: idOf(draft, element), what: labelOf(element) };
}

/** The id of an element that stands in the draft as this very object. */
const idOf = (draft: JsonObject, element: JsonObject): string =>
  [...placesOf(draft)].find((place) => place.element === element)?.id ?? stringIn(element['name']);

function replacePage(draft: JsonObject, index: number, page: JsonObject): Done {
  const pages = draft['pages'];
  const old = pagesOf(draft)[index];
  if (!Array.isArray(pages) || !old) return refused('gone');
  pages[index] = { ...page, elements: old['elements'] ?? [] };
  return { ok: true, draft, at: pageId(index), what: labelOf(page) };
}

function replace(draft: JsonObject, id: string, element: JsonObject): Done {
  const index = pageIndex(id);
  if (index !== null) return replacePage(draft, index, element);
  const found = listOfPlace(draft, id);
  if (!found) return refused('gone');
  const { place, list } = found;
  const [old, name] = [stringIn(place.element['name']), stringIn(element['name'])];
  list[place.index] = element;
  if (old === name) return { ok: true, draft, at: place.id, what: labelOf(element) };
  const renamed = renameIn(draft, new Map([[old.toLowerCase(), name]])) as JsonObject;
  const at = place.isRepeated ? `${place.holder}~${name}` : name;
  return { ok: true, draft: renamed, at, what: labelOf(element) };
}

function shift(draft: JsonObject, id: string, by: 1 | -1): Done {
  const page = pageIndex(id);
  const found = page === null ? listOfPlace(draft, id) : null;
  const pages = draft['pages'];
  const list = page === null ? found?.list : Array.isArray(pages) ? pages : undefined;
  const from = page ?? found?.place.index ?? -1;
  const moved = list?.[from];
  if (!list || moved === undefined) return refused('gone');
  const to = from + by;
  const other = list[to];
  if (other === undefined) return acrossPages(draft, id, by);
  list[from] = other;
  list[to] = moved;
  return { ok: true, draft, at: page === null ? id : pageId(to), what: isObject(moved) ? labelOf(moved) : '' };
}

/** The first of a page goes up to the end of the page before, the last goes down to the head of the next. */
function acrossPages(draft: JsonObject, id: string, by: 1 | -1): Done {
  const place = findPlace(draft, id);
  const page = place && pageIndex(place.holder);
  if (!place || page === null || page === undefined || !pagesOf(draft)[page + by]) return refused('at-the-end');
  return move(draft, id, { holder: pageId(page + by), after: by === 1 ? '' : 'last' });
}

/** A page with what it holds; the others close up, so every page has its new number. */
function movePage(draft: JsonObject, from: number, target: Target): Done {
  const pages = pagesOf(draft);
  const moved = pages[from];
  if (!moved) return refused('gone');
  const after = target.after === '' ? -1 : pageIndex(target.after);
  if (target.holder !== pagesHolder || after === null || after >= pages.length) return refused('no-such-place');
  const to = after < from ? after + 1 : after;
  return {
    ok: true,
    draft: { ...draft, pages: pages.toSpliced(from, 1).toSpliced(to, 0, moved) },
    at: pageId(to),
    what: labelOf(moved),
  };
}

function move(draft: JsonObject, id: string, target: Target): Done {
  const page = pageIndex(id);
  if (page !== null) return movePage(draft, page, target);
  const found = listOfPlace(draft, id);
  if (!found) return refused('gone');
  const { place, list } = found;
  const [moving, around] = [place.id.toLowerCase(), target.holder.toLowerCase()];
  const isInside = (holder: string): boolean => {
    if (holder === moving) return true;
    const above = findPlace(draft, holder)?.holder.toLowerCase();
    return above !== undefined && isInside(above);
  };
  if (isInside(around) || target.after.toLowerCase() === moving) return refused('into-itself');
  if (!listOf(draft, target.holder)) return refused('no-such-place');
  list.splice(place.index, 1);
  return insert(draft, place.element, target);
}

function removePage(draft: JsonObject, index: number): Done {
  const pages = draft['pages'];
  const page = pagesOf(draft)[index];
  if (!Array.isArray(pages) || !page) return refused('gone');
  if (pages.length === 1) return refused('last-page');
  if (Array.isArray(page['elements']) && page['elements'].length > 0) return refused('page-not-empty');
  pages.splice(index, 1);
  return { ok: true, draft, at: pageId(Math.max(0, index - 1)), what: labelOf(page) };
}

function remove(draft: JsonObject, id: string): Done {
  const page = pageIndex(id);
  if (page !== null) return removePage(draft, page);
  const found = listOfPlace(draft, id);
  if (!found) return refused('gone');
  const { place, list } = found;
  list.splice(place.index, 1);
  const near = list[Math.max(0, place.index - 1)];
  return { ok: true, draft, at: isObject(near) ? idOf(draft, near) : place.holder, what: labelOf(place.element) };
}

function duplicate(draft: JsonObject, id: string): Done {
  const found = listOfPlace(draft, id);
  if (!found) return refused('gone');
  const { place, list } = found;
  const copy = withFreshNames(place.element, namesIn(draft));
  list.splice(place.index + 1, 0, copy);
  const name = stringIn(copy['name']);
  return { ok: true, draft, at: place.isRepeated ? `${place.holder}~${name}` : name, what: labelOf(copy) };
}

function addPage(draft: JsonObject, title: string): Done {
  const pages = [...pagesOf(draft), { ...(title === '' ? {} : { title }), elements: [] }];
  return { ok: true, draft: { ...draft, pages }, at: pageId(pages.length - 1), what: title };
}

function changeSurvey({ pages = [] }: JsonObject, properties: JsonObject): Done {
  const { pages: _, ...rest } = properties;
  return { ok: true, draft: { ...rest, pages }, at: 'survey', what: labelOf(rest) };
}

/** The draft after an act; the one before is left as it was. Whether the outcome may be kept is the engine's to say. */
export function applyCommand(before: JsonObject, command: Command): Done {
  const draft = structuredClone(before);
  switch (command.act) {
    case 'add': {
      const come = bringIn(draft, command.element);
      return insert(come.draft, withFreshNames(come.element, namesIn(draft)), command.target);
    }
    case 'replace':
      return replace(draft, command.id, command.element);
    case 'duplicate':
      return duplicate(draft, command.id);
    case 'up':
    case 'down':
      return shift(draft, command.id, command.act === 'up' ? -1 : 1);
    case 'move':
      return move(draft, command.id, command.target);
    case 'delete':
      return remove(draft, command.id);
    case 'add-page':
      return addPage(draft, command.title);
    case 'survey':
      return changeSurvey(draft, command.properties);
    case 'whole':
      return { ok: true, draft: structuredClone(command.draft), at: 'survey', what: labelOf(command.draft) };
  }
}
