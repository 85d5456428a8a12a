/** Who may change what: editors write drafts; what is public already is changed by those who may publish. Pure. */
import type { Actor } from '#app/lib/actor.ts';
import { holds } from '#app/lib/permissions.ts';

type State = 'draft' | 'public' | 'withdrawn';

/** Whether the actor may change a thing or its links in this area. */
export function mayChange(actor: Actor, areaId: string, state: State): boolean {
  return holds(actor, state === 'public' ? 'progress.publish' : 'progress.edit', areaId);
}

/** Whether the actor may publish or withdraw in this area. */
export function mayPublish(actor: Actor, areaId: string): boolean {
  return holds(actor, 'progress.publish', areaId);
}
