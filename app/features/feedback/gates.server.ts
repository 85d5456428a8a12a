/** What feedback must have before it may be public; publish() asks these and nothing else does. */
import { and, eq } from 'drizzle-orm';
import { feedbackItems, feedbackPublications } from '#db/schema/feedback.ts';
import type { Gate, GateProblem } from '#app/features/record/writes/publish.server.ts';
import { findPersonalData } from '#app/lib/methods/personal-data.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { FeedbackConsent } from './feedback.ts';
import { manageFeedbackMessages } from './messages-manage.ts';

type Candidate = {
  consent: FeedbackConsent;
  isOneCase: boolean;
  /** Null where nobody has cleared one. */
  wording: string | null;
  isConfirmed: boolean;
};

/** Why it may not be public: consent, one person's case, a wording that somebody cleared, what looks personal in it. */
export function publicationProblems(ctx: AreaContext, given: Candidate): GateProblem[] {
  const t = ctx.t(manageFeedbackMessages);
  const problems: GateProblem[] = [];
  if (given.consent !== 'yes') problems.push({ gate: 'consent', message: t('gateConsent') });
  if (given.isOneCase) problems.push({ gate: 'case', message: t('gateCase') });
  if (given.wording === null || given.wording.trim() === '')
    problems.push({ gate: 'wording', message: t('gateWording') });
  const flags = findPersonalData(given.wording ?? '');
  if (flags.length > 0 && !given.isConfirmed) {
    const found = flags.map(({ kind, text }) => `${text} (${t(`flag_${kind}`)})`).join(', ');
    problems.push({ gate: 'personal', message: t('gatePersonal', { found }) });
  }
  return problems;
}

const publicationGate: Gate = async (tx, id) => {
  const { areaId, itemId } = feedbackPublications;
  const [row] = await tx.db
    .select({
      consent: feedbackItems.consent,
      isOneCase: feedbackItems.isOneCase,
      wording: feedbackPublications.wording,
      isConfirmed: feedbackPublications.isConfirmed,
    })
    .from(feedbackPublications)
    .innerJoin(feedbackItems, and(eq(feedbackItems.areaId, areaId), eq(feedbackItems.id, itemId)))
    .where(and(eq(areaId, tx.area.id), eq(feedbackPublications.id, id)));
  // An item that was taken back allows nothing.
  return publicationProblems(tx, row ?? { consent: 'no', isOneCase: false, wording: null, isConfirmed: false });
};

export const feedbackGates: readonly Gate[] = [publicationGate];
