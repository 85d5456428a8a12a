/** Who may change what an area says of itself: its settings, and the words and services that everything else refers to. Pure. */
import type { Actor } from '#app/lib/actor.ts';
import { holds } from '#app/lib/permissions.ts';
import type { Verb } from '#app/lib/permissions.ts';

/** The verb that each staff page of this feature asks for at the door. */
export const areaVerbs = {
  settings: 'area.change',
  organisations: 'area.change',
  tiers: 'area.change',
  /** A term or a page's own meaning is public as soon as it is saved. */
  glossary: 'progress.publish',
  /** Drafts; what is public already asks for `publishServices`. */
  services: 'progress.edit',
  publishServices: 'progress.publish',
} as const satisfies Record<string, Verb>;

type State = 'draft' | 'public' | 'withdrawn';

/** Whether the actor may change a service in this area: what is public is changed by those who may publish. */
export function mayChangeService(actor: Actor, areaId: string, state: State): boolean {
  return holds(actor, state === 'public' ? areaVerbs.publishServices : areaVerbs.services, areaId);
}

/** Whether the actor may publish or withdraw a service in this area. */
export function mayPublishService(actor: Actor, areaId: string): boolean {
  return holds(actor, areaVerbs.publishServices, areaId);
}
