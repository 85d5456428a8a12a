/** Who may do what to pages: editors write drafts; publishers decide what the public reads. Pure. */
import type { Actor } from '#app/lib/actor.ts';
import { holds } from '#app/lib/permissions.ts';

/** Whether the actor may publish, plan a publication of or withdraw pages in this area. */
export function mayPublish(actor: Actor, areaId: string): boolean {
  return holds(actor, 'page.publish', areaId);
}

/** Whether the actor may switch comments on and off in this area. */
export function maySwitchComments(actor: Actor, areaId: string): boolean {
  return holds(actor, 'comment.moderate', areaId);
}
