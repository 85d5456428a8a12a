/** What the address of the page of links says of a deed: what was done, what would undo it, what is to be removed. Pure. */
import type { Undo } from '../components/links/undo-link.tsx';
import type { StaffCitation, StaffLink } from '../reads/staff-links.server.ts';
import { writeRelation } from './relations.ts';

/** What would undo the deed that the address names: only links that are there, or ends that are free again. */
export function undoOf(query: URLSearchParams, links: readonly StaffLink[]): Undo | null {
  const [others, relation] = [query.getAll('other'), query.get('relation')];
  if (others.length === 0 || relation === null) return null;
  const joined = links.filter((one) => others.includes(one.other.id) && writeRelation(one) === relation);
  if (query.get('done') === 'linked') return joined.length > 0 ? { links: joined.map(({ id }) => id) } : null;
  return query.get('done') === 'unlinked' && joined.length === 0 ? { others, relation } : null;
}

export type Removing = { link: StaffLink } | { citation: StaffCitation };

/** What the address asks to be removed; `unknown` for what is not a link or a cited page of this thing. */
export function readRemoving(
  query: URLSearchParams,
  links: readonly StaffLink[],
  citations: readonly StaffCitation[],
): Removing | 'unknown' | null {
  const [linkId, citationId] = [query.get('remove'), query.get('uncite')];
  const link = links.find(({ id }) => id === linkId);
  const citation = citations.find(({ id }) => id === citationId);
  if (link) return { link };
  if (citation) return { citation };
  return linkId === null && citationId === null ? null : 'unknown';
}
