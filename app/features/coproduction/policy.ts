/** Who speaks for which side: staff never for the forum, a representative never for staff. Pure. */
import type { Actor } from '#app/lib/actor.ts';
import { holds } from '#app/lib/permissions.ts';
import type { Side } from './levels.ts';

/** The sides for which the actor may rate in this area: one at the most, since whoever edits here does not speak for the forum. */
export function sidesOf(actor: Actor, areaId: string): Side[] {
  const sides: [Side, boolean][] = [
    ['staff', holds(actor, 'consultation.edit', areaId)],
    ['forum', holds(actor, 'countersign.give', areaId)],
  ];
  return sides.flatMap(([side, may]) => (may ? [side] : []));
}
