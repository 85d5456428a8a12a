/** Who may see and move what. A safeguarding concern leaves its lane only by the hand of the safeguarding lead. Pure. */
import type { Actor } from '#app/lib/actor.ts';
import { holds } from '#app/lib/permissions.ts';
import { lanes, verbOf } from './safety.ts';
import type { Lane } from './safety.ts';

/** Whether the actor sees and handles a lane in this area. */
export function mayHandle(actor: Actor, areaId: string, lane: Lane): boolean {
  return holds(actor, verbOf(lane), areaId);
}

/** The lanes whose items the actor may list. */
export function listable(actor: Actor, areaId: string): Lane[] {
  return lanes.filter((lane) => mayHandle(actor, areaId, lane));
}

/** Where an item may be moved: anywhere, by whoever handles the lane it is in now. */
export function destinations(lane: Lane): Lane[] {
  return lanes.filter((other) => other !== lane);
}
