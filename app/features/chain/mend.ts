/** Where each dead end is mended: on the page of its links, or in its own form. Pure. */
import { linksPageOf, staffPageOf } from '#app/features/record/staff-address.ts';
import type { DeadEnd, DeadEndKind } from './dead-ends.ts';

/** These lack a link; the others lack something in the thing itself. */
const byLink: readonly DeadEndKind[] = [
  'reported-unheard',
  'consent-gone',
  'quote-alone',
  'finding-without-evidence',
  'finding-without-answer',
  'priority-without-evidence',
  'priority-without-answer',
  'recommendation-without-evidence',
  'recommendation-without-answer',
  'commitment-without-evidence',
  'outcome-without-measure',
  'update-without-evidence',
  'evidence-not-public',
];

export function mendAddress(areaSlug: string, { deadEnd, id, kind }: DeadEnd): string {
  if (kind === null) return `/${areaSlug}/manage/priority-sets?edit=${id}`;
  const links = linksPageOf(areaSlug, id);
  return byLink.includes(deadEnd) ? links : (staffPageOf(areaSlug, { kind, id }) ?? links);
}
