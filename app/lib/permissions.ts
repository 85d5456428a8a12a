/** The one table of who may do what: a verb, and the roles in the area that hold it. The door asks it. */
import { rolesIn } from './actor.ts';
import type { Actor, RoleName } from './actor.ts';

/** `person`: anyone signed in. `operator`: the platform role. Otherwise the roles of the area that hold the verb. */
type Holders = 'person' | 'operator' | readonly RoleName[];

const editors = ['commissioner', 'analyst', 'administrator'] as const;
const publishers = ['commissioner', 'administrator'] as const;

export const permissions = {
  'account.read': 'person',
  'account.change': 'person',
  'platform.operate': 'operator',
  'area.work': ['representative', 'facilitator', 'analyst', 'commissioner', 'safeguarding-lead', 'administrator'],
  'area.change': ['administrator'],
  'people.invite': ['administrator'],
  'activity.read': ['analyst', 'commissioner', 'administrator'],
  'consultation.edit': editors,
  'consultation.publish': publishers,
  'consultation.declare-kind': ['representative'],
  'survey.edit': editors,
  'survey.publish': publishers,
  'response.read': ['analyst', 'commissioner'],
  'response.sort': ['analyst', 'commissioner'],
  'response.withdraw': ['commissioner'],
  'story.read': ['analyst', 'commissioner'],
  /** Types in paper and telephone answers, brings in files, sets up shared devices. */
  'response.enter': editors,
  'response.pass-to-safeguarding': ['analyst', 'commissioner', 'safeguarding-lead'],
  'result.publish': publishers,
  'ledger.read': ['analyst', 'commissioner'],
  'decision.edit': editors,
  'decision.publish': publishers,
  'evidence-pack.make': editors,
  'progress.edit': editors,
  'progress.publish': publishers,
  'confirmation.read': ['analyst', 'commissioner'],
  'confirmation.publish': publishers,
  'review.answer-owner': publishers,
  'review.answer-forum': ['representative'],
  'page.edit': editors,
  'page.publish': publishers,
  'picture.edit': editors,
  'comment.moderate': ['facilitator', 'administrator'],
  'countersign.ask': editors,
  'countersign.give': ['representative'],
  'countersign.read': ['representative', ...editors],
  'level.rate': ['representative', ...editors],
  'feedback.list': editors,
  'feedback.read': ['analyst', 'commissioner'],
  'feedback.answer': publishers,
  'feedback.publish': publishers,
  'flag.handle': ['facilitator', 'administrator'],
  'complaint.handle': ['commissioner', 'administrator'],
  'format-request.handle': ['facilitator', ...editors],
  'safeguarding.handle': ['safeguarding-lead'],
} as const satisfies Record<string, Holders>;

export type Verb = keyof typeof permissions;

/** Whether the actor holds the verb, in the area where the verb is one of an area's. Pure. */
export function holds(actor: Actor, verb: Verb, areaId: string | null): boolean {
  if (actor.kind === 'guest') return false;
  const holders: Holders = permissions[verb];
  if (holders === 'person') return true;
  if (holders === 'operator') return actor.isOperator;
  return areaId !== null && rolesIn(actor, areaId).some((role) => holders.includes(role));
}
