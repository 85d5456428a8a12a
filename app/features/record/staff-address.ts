/** Where staff work on each kind of thing. Pure. */
import type { NodeKind } from './node.ts';

/** Kinds with a staff page of their own, and its folder; a thing of any other kind is worked on inside another. */
const folders: Partial<Record<NodeKind, string>> = {
  consultation: 'consultations',
  survey: 'surveys',
  service: 'services',
  finding: 'progress',
  quote: 'progress',
  priority: 'progress',
  recommendation: 'progress',
  commitment: 'progress',
  measure: 'progress',
  outcome: 'progress',
  'service-change': 'progress',
  update: 'progress',
};

/** The staff page of a thing; null for a kind that has none. */
export function staffPageOf(areaSlug: string, { kind, id }: { kind: NodeKind; id: string }): string | null {
  const folder = folders[kind];
  return folder === undefined ? null : `/${areaSlug}/manage/${folder}/${id}`;
}

/** The page on which staff link a thing of any kind to others. */
export const linksPageOf = (areaSlug: string, id: string): string => `/${areaSlug}/manage/progress/${id}/links`;
