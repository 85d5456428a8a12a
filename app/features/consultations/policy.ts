/** Who may change what is asked: editors write drafts; what is public already is changed by those who may publish. Pure. */
import type { Actor } from '#app/lib/actor.ts';
import { holds } from '#app/lib/permissions.ts';
import type { NodeState } from '#app/features/record/node.ts';

/** Whether the actor may change a question or its record of who took part, in this area. */
export function mayChange(actor: Actor, areaId: string, state: NodeState): boolean {
  return holds(actor, state === 'public' ? 'consultation.publish' : 'consultation.edit', areaId);
}

/** Whether the actor may publish or withdraw in this area. */
export function mayPublish(actor: Actor, areaId: string): boolean {
  return holds(actor, 'consultation.publish', areaId);
}
