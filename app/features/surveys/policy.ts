/** Who may change a survey, publish it, and see who answered it. Pure. */
import { rolesIn } from '#app/lib/actor.ts';
import type { Actor } from '#app/lib/actor.ts';
import { holds } from '#app/lib/permissions.ts';
import type { NodeState } from '#app/features/record/node.ts';
import type { SurveyFacts } from './survey.ts';

/** Whether the actor may change its settings in this area; a draft of its questions is never public and any editor's. */
export function mayChangeSettings(actor: Actor, areaId: string, state: NodeState): boolean {
  return holds(actor, state === 'public' ? 'survey.publish' : 'survey.edit', areaId);
}

/** Whether the actor may publish, close or withdraw it. */
export function mayPublish(actor: Actor, areaId: string): boolean {
  return holds(actor, 'survey.publish', areaId);
}

/**
 * Whether the actor may see who gave a response: nobody where it is anonymous, the two named roles where it is
 * confidential, everyone who reads responses where it is named.
 */
export function maySeeIdentity(
  actor: Actor,
  areaId: string,
  { anonymity, identityRoles }: Pick<SurveyFacts, 'anonymity' | 'identityRoles'>,
): boolean {
  if (!holds(actor, 'response.read', areaId) || anonymity === 'anonymous') return false;
  return anonymity === 'named' || rolesIn(actor, areaId).some((role) => identityRoles.includes(role));
}
