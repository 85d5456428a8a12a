/** The staff's side of an area: where each kind of thing is worked on, and which pages a person's roles open. Pure. */
import type { Actor } from '#app/lib/actor.ts';
import { holds } from '#app/lib/permissions.ts';
import type { Verb } from '#app/lib/permissions.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { lanes, verbOf } from '#app/features/safety/safety.ts';
import type { Lane } from '#app/features/safety/safety.ts';

/** Who may change a kind of thing; kinds that are changed inside another thing are not here. */
const editVerbs: Partial<Record<NodeKind, Verb>> = {
  consultation: 'consultation.edit',
  survey: 'survey.edit',
  service: 'area.change',
  quote: 'progress.edit',
  finding: 'progress.edit',
  priority: 'progress.edit',
  recommendation: 'progress.edit',
  commitment: 'progress.edit',
  measure: 'progress.edit',
  outcome: 'progress.edit',
  'service-change': 'progress.edit',
  update: 'progress.edit',
  page: 'page.edit',
  report: 'page.edit',
};

const folders: Partial<Record<NodeKind, string>> = {
  consultation: 'consultations',
  survey: 'surveys',
  service: 'services',
  participation: 'consultations',
  page: 'pages',
  report: 'pages',
};

/** Where staff work on a thing; a record of listening is worked on in the consultations. */
export function staffAddress(areaSlug: string, { kind, id }: { kind: NodeKind; id: string }): string {
  const page = `/${areaSlug}/manage/${folders[kind] ?? 'progress'}`;
  return kind === 'participation' || kind === 'figure' ? page : `${page}/${id}`;
}

/** Kinds that are worked on inside another thing, by addresses of their own. */
const withoutPage: readonly NodeKind[] = ['decision', 'feedback'];

/** Where the actor works on a thing; null where it has no page of its own, or none of their roles opens that page. */
export function openAddress(
  actor: Actor,
  area: { id: string; slug: string },
  thing: { kind: NodeKind; id: string },
): string | null {
  if (withoutPage.includes(thing.kind)) return null;
  const verb = editVerbs[thing.kind];
  return verb === undefined || holds(actor, verb, area.id) ? staffAddress(area.slug, thing) : null;
}

/** The kinds whose drafts the actor may change in the area. */
export function editableKinds(actor: Actor, areaId: string): NodeKind[] {
  const kinds = Object.keys(editVerbs) as NodeKind[];
  return kinds.filter((kind) => {
    const verb = editVerbs[kind];
    return verb !== undefined && holds(actor, verb, areaId);
  });
}

export const workPages = [
  'consultations',
  'kinds',
  'duties',
  'surveys',
  'progress',
  'pages',
  'pictures',
  'comments',
  'countersigns',
  'reviews',
  'feedback',
  'format-requests',
  'stories',
  'services',
  'tiers',
  'calendar',
  'collecting',
  'glossary',
  'organisations',
  'people',
  'settings',
  'activity',
] as const;
export type WorkPage = (typeof workPages)[number];

/** The verb that the door of each page asks for. */
const pageVerbs: Record<WorkPage, Verb> = {
  consultations: 'consultation.edit',
  kinds: 'consultation.declare-kind',
  duties: 'consultation.edit',
  surveys: 'survey.edit',
  progress: 'progress.edit',
  pages: 'page.edit',
  pictures: 'picture.edit',
  comments: 'comment.moderate',
  countersigns: 'countersign.read',
  reviews: 'area.work',
  feedback: 'feedback.list',
  'format-requests': 'format-request.handle',
  stories: 'story.read',
  services: 'area.change',
  tiers: 'area.change',
  calendar: 'area.change',
  collecting: 'area.change',
  glossary: 'area.change',
  organisations: 'area.change',
  people: 'people.invite',
  settings: 'area.change',
  activity: 'activity.read',
};

/** The staff pages that the actor may open, in order. */
export function pagesFor(actor: Actor, areaId: string): WorkPage[] {
  return workPages.filter((page) => holds(actor, pageVerbs[page], areaId));
}

/** The safety lanes that the actor handles. */
export function lanesFor(actor: Actor, areaId: string): Lane[] {
  return lanes.filter((lane) => holds(actor, verbOf(lane), areaId));
}
