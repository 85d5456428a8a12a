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
  'codebook.edit': editors,
  'codebook.publish': publishers,
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

/** What is said for the forum, to those who edit here: whoever also edits in the area cannot say it. */
const forForum: readonly Verb[] = ['consultation.declare-kind', 'review.answer-forum', 'countersign.give'];

/** The roles whose holders write what the forum is asked about. */
export const editingRoles: readonly RoleName[] = editors;

/** Whether these roles of one person in one area are of both sides: one asks for the forum's word, the other gives it. Pure. */
export function isOnBothSides(held: readonly RoleName[]): boolean {
  return held.includes('representative') && held.some((role) => editingRoles.includes(role));
}

/**
 * Whether the actor holds the verb, in the area where the verb is one of an area's. Nobody speaks for the forum about what
 * they may write themselves, whatever roles they were given. Pure.
 */
export function holds(actor: Actor, verb: Verb, areaId: string | null): boolean {
  if (actor.kind === 'guest') return false;
  const holders: Holders = permissions[verb];
  if (holders === 'person') return true;
  if (holders === 'operator') return actor.isOperator;
  if (areaId === null) return false;
  const held = rolesIn(actor, areaId);
  return held.some((role) => holders.includes(role)) && !(forForum.includes(verb) && isOnBothSides(held));
}
