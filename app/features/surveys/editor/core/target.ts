/** Places as forms write them: where a question is put. Pure. */
import type { Target } from './commands.ts';
import type { JsonObject } from './json.ts';
import { findPlace, listKey, pageIndex, pagesHolder, pagesOf } from './places.ts';

/**
 * `page-2` is the end of a page and `page-2/first` its head; the name of a question or group is the place after it,
 * `name/first` and `name/inside` the head and the end of what a group holds. For a page, `#pages/page-2` is the place after
 * another and `#pages/first` the head of all.
 */
export function targetOf(draft: JsonObject, place: string): Target | null {
  const [holder = '', side] = place.split('/');
  if (holder === pagesHolder) return { holder, after: side === undefined || side === 'first' ? '' : side };
  const page = pageIndex(holder);
  if (page !== null) return pagesOf(draft)[page] ? { holder, after: side === 'first' ? '' : 'last' } : null;
  const found = findPlace(draft, holder);
  if (!found) return null;
  if (side === undefined || side === 'after') return { holder: found.holder, after: found.id };
  return listKey(found.element) ? { holder: found.id, after: side === 'first' ? '' : 'last' } : null;
}
