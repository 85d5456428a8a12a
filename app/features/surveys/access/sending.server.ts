/** Whether somebody may go on answering, and whether what is sent looks like a person's: asked at every post. */
import { rolesIn } from '#app/lib/actor.ts';
import { open, seal } from '#app/lib/seal.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Plan } from '../engine/plan.server.ts';
import { toRow } from '../engine/row.server.ts';
import { findFull, listQuotas } from '../reads/access/quotas.server.ts';
import type { Answers } from '../engine/types/question-type.ts';
import { inRendition } from '../renditions/offered.ts';
import type { SurveyFacts } from '../survey.ts';
import type { Refusal } from '../writes/access/pass-gates.server.ts';
import type { Entry } from './entry.server.ts';

/** Why somebody cannot answer. */
export type WhyNot = Refusal | 'members-only';

/** The page that says why, and what else there is. */
export const cannotAnswerAddress = (ctx: AreaContext, survey: Pick<SurveyFacts, 'slug'>, why: WhyNot): string =>
  `/${ctx.area.slug}/surveys/${survey.slug}/cannot-answer?why=${why}`;

/** The same for a way of answering: a frame and a shared device have one address for everything. */
export function turnedAwayAddress(
  ctx: AreaContext,
  survey: Pick<SurveyFacts, 'slug'>,
  way: { mode: string; action: string; rendition?: string },
  why: WhyNot,
): string {
  if (way.mode === 'web') return inRendition(cannotAnswerAddress(ctx, survey, why), way.rendition ?? ctx.language);
  return `${way.action}${way.action.includes('?') ? '&' : '?'}why=${why}`;
}

/** Whether the actor has any role in the area: nothing more is looked at, and nothing of it is kept. */
export const isMember = ({ actor, area }: AreaContext): boolean => rolesIn(actor, area.id).length > 0;

export type Answering = {
  entry: Entry | null;
  plan: Plan;
  /** With what is answered so far; what is ready to be stored is asked by the write that stores it. */
  step: { step: 'page'; earlier: Answers } | { step: 'check'; answers: Answers } | { step: 'ready' };
  /** A device of the staff, who have let people in themselves. */
  isKiosk: boolean;
};

/**
 * Why the person cannot go on; null where they can. A full quota is told as soon as the answer that it is about is given.
 * No statement where the survey has no quotas.
 */
export async function whyNot(ctx: AreaContext, survey: SurveyFacts, answering: Answering): Promise<WhyNot | null> {
  const { entry, plan, step, isKiosk } = answering;
  if (entry?.kind === 'try') return null;
  if (survey.entry === 'members' && !isKiosk && !isMember(ctx)) return 'members-only';
  if (survey.entry === 'invitation' && entry?.kind !== 'invited') return 'link-needed';
  if (!survey.isGated || step.step === 'ready') return null;
  const answers = step.step === 'page' ? step.earlier : step.answers;
  const quotas = await listQuotas(ctx, survey.id);
  if (quotas.length === 0) return null;
  const full = await findFull(ctx, survey.id, quotas, { plan, marks: toRow(plan, answers).marks });
  return full === undefined ? null : 'full';
}

const pacePurpose = (surveyId: string) => `pace:${surveyId}`;

/** A hidden field that is worth something once the least time has passed; empty where the survey asks for none. */
export function paceOf(ctx: AreaContext, survey: Pick<SurveyFacts, 'id' | 'minimumSeconds'>): string {
  if (survey.minimumSeconds === 0) return '';
  const expires = new Date(ctx.now.getTime() + survey.minimumSeconds * 1000);
  return seal(ctx.keys.seals, pacePurpose(survey.id), 'wait', { expires });
}

/** The field that people never see. */
const trapField = '_more';

/** `trap`: the field that people never see was filled in. `too-fast`: sent sooner than anybody can read. */
export type Doubt = 'trap' | 'too-fast';

/** What speaks against a person having sent this; null for nothing. Nobody stores the answer, or when it was sent. */
export function doubtOf(
  ctx: AreaContext,
  survey: Pick<SurveyFacts, 'id' | 'minimumSeconds'>,
  form: FormData | URLSearchParams,
): Doubt | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  if (text(trapField) !== '') return 'trap';
  if (survey.minimumSeconds === 0) return null;
  const pace = open<string>(ctx.keys.seals, pacePurpose(survey.id), text('_pace'), ctx.now);
  return !pace.ok && pace.reason === 'expired' ? null : 'too-fast';
}
