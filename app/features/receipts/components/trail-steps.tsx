/** Received → read → coded → learned → decided → promised → changed → told: one contribution, as far as it has come. */
import type { ReactNode } from 'react';
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import { formatDay } from '#app/lib/dates.ts';
import type { Translate } from '#app/platform/messages.ts';
import { useText } from '#app/platform/use-text.ts';
import { Timeline } from '#app/ui/content/timeline.tsx';
import type { TimelineEntry } from '#app/ui/content/timeline.tsx';
import { receiptMessages } from '../messages.ts';
import type { ContributionTrail, Refusal, TrailStep } from '../trail.ts';

/** Why not, who decided, and what would change the answer: said wherever a tracking code shows a refusal. */
export function RefusalReason({ refusal }: { refusal: Refusal }) {
  const t = useText(receiptMessages);
  const words = useText(feedbackMessages);
  const { reasonKind, reason, decidedBy, reconsider } = refusal;
  return (
    <>
      <p>{reasonKind === 'none' ? reason : t('because', { kind: words(`reason_${reasonKind}`), reason })}</p>
      {decidedBy.state === 'stated' ? <p>{t('whoDecided', { who: decidedBy.value })}</p> : null}
      {reconsider === '' ? null : <p>{t('wouldChange', { what: reconsider })}</p>}
    </>
  );
}

/** Links to the public things that a step led to. */
function Steps({ steps }: { steps: readonly TrailStep[] }) {
  const t = useText(receiptMessages);
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.id}>
          <a href={step.address}>{step.title}</a>
          {step.isExpected ? ` ${t('expected')}` : null}
          {step.refusal === null ? null : <RefusalReason refusal={step.refusal} />}
        </li>
      ))}
    </ul>
  );
}

/** A step of the timeline: whole when it was reached, ahead when it was not. */
export const stepEntry = (id: string, title: string, isReached: boolean, body: ReactNode): TimelineEntry => ({
  id,
  title,
  body,
  kind: isReached ? 'done' : 'ahead',
});

export type ShownTrail = Omit<ContributionTrail, 'area'>;

function Received({ trail }: { trail: ShownTrail }) {
  const t = useText(receiptMessages);
  const { activity, consultation, channel, isLate } = trail;
  const day = formatDay(trail.receivedOn);
  const about = consultation ?? activity;
  return (
    <>
      {channel === null ? (
        <p>{t('receivedText', { survey: activity?.title ?? '', day })}</p>
      ) : (
        <p>{t('receivedEntry', { channel: t(`channel_${channel}`), day })}</p>
      )}
      {channel !== null && about !== null ? <p>{t('receivedFor', { title: about.title })}</p> : null}
      {isLate ? <p>{t('late')}</p> : null}
    </>
  );
}

function Counted({ trail }: { trail: ShownTrail }) {
  const t = useText(receiptMessages);
  if (trail.countedOn === null) return <p>{t('notCounted')}</p>;
  const text = t('countedText', { day: formatDay(trail.countedOn) });
  const address = trail.activity?.address;
  return <p>{address ? <a href={`${address}/results`}>{text}</a> : text}</p>;
}

/** What is expected where nothing was decided yet: as exactly as the question says it. */
function Expected({ trail: { consultation } }: { trail: ShownTrail }) {
  const t = useText(receiptMessages);
  const due = consultation?.decision;
  const hearBack = consultation?.hearBack;
  return (
    <>
      <p>{due?.state === 'stated' ? t('noDecisionDue', { date: due.text }) : t('noDecision')}</p>
      {hearBack?.state === 'stated' ? <p>{t('hearBack', { when: hearBack.value })}</p> : null}
    </>
  );
}

/** Sorted, or not yet; by which codes, where they are public. */
function Coded({ trail: { codedOn, consultation } }: { trail: ShownTrail }) {
  const t = useText(receiptMessages);
  const codes = consultation?.codes ?? null;
  return (
    <>
      <p>{codedOn === null ? t('notCoded') : t('codedText', { day: formatDay(codedOn) })}</p>
      {codes === null ? null : (
        <p>
          <a href={codes}>{t('byWhichCodes')}</a>
        </p>
      )}
    </>
  );
}

/** Whoever has not been heard yet is told that it was decided without them. */
function Decided({ putOn, decisions }: { putOn: string | null; decisions: TrailStep[] }) {
  const t = useText(receiptMessages);
  return (
    <>
      <Steps steps={decisions} />
      {putOn === null ? <p>{t('decidedWithout')}</p> : null}
    </>
  );
}

type ReceiptText = Translate<(typeof receiptMessages)['english']>;
type Step = 'findings' | 'decision' | 'commitments' | 'refusals' | 'changes' | 'updates';

type Chain = {
  steps: readonly TrailStep[];
  putOn: string | null;
  /** Said where nothing was decided yet; null leaves the step out. */
  undecided: ReactNode;
  /** Whether a step that nothing public shows yet says so, or is left out. */
  isAwaited: boolean;
};

/** Learned → decided → promised, refused → changed → told: what the chain says came of it, for a contribution of any kind. */
export function chainEntries(t: ReceiptText, chain: Chain): TimelineEntry[] {
  const of = (...kinds: TrailStep['kind'][]) => chain.steps.filter((step) => kinds.includes(step.kind));
  const decisions = of('decision');
  const promises = of('commitment').filter(({ refusal }) => refusal === null);
  const refusals = of('commitment').filter(({ refusal }) => refusal !== null);
  const changes = of('service-change', 'outcome');
  const entries: [entry: TimelineEntry, isShown: boolean][] = [];
  const add = (id: Step, steps: TrailStep[], empty: ReactNode, isReached = steps.length > 0) => {
    const body = steps.length > 0 ? <Steps steps={steps} /> : empty;
    entries.push([stepEntry(id, t(id), isReached, body), steps.length > 0 || (chain.isAwaited && empty !== null)]);
  };
  add('findings', of('finding', 'priority', 'recommendation'), <p>{t('noFindings')}</p>);
  if (decisions.length > 0) {
    const body = <Decided putOn={chain.putOn} decisions={decisions} />;
    entries.push([stepEntry('decision', t('decision'), true, body), true]);
  } else add('decision', [], chain.undecided);
  add('commitments', promises, <p>{t('noCommitments')}</p>);
  add('refusals', refusals, null);
  add(
    'changes',
    changes,
    <p>{t('noChanges')}</p>,
    changes.some((step) => !step.isExpected),
  );
  add('updates', of('update'), <p>{t('noUpdates')}</p>);
  return entries.filter(([, isShown]) => isShown).map(([entry]) => entry);
}

type Comment = { state: 'waiting' | 'shown' | 'refused'; rule: string | null; reply: string } | null;

/** A comment that was refused is never put beside others by being shown; why stands with its words. */
function NotShown({ comment: { rule, reply } }: { comment: NonNullable<Comment> }) {
  const t = useText(receiptMessages);
  return (
    <>
      <p>{t('notShownText')}</p>
      {rule === null && reply === '' ? null : (
        <p>
          <a href="#comment">{t('notShownWhy')}</a>
        </p>
      )}
    </>
  );
}

type DoneText = 'readText' | 'codedComment' | 'putText';
type NotText = 'notRead' | 'notReadFeedback' | 'notCodedComment' | 'notCoded' | 'notPut';

/** `comment` is what came of a comment, where the contribution is one. */
export function TrailSteps({ trail, comment = null }: { trail: ShownTrail; comment?: Comment }) {
  const t = useText(receiptMessages);
  // A comment that belongs to no question waits for no decision: nothing may say "not yet" of one.
  const isComment = trail.kind === 'post';
  const isDecidedOn = !isComment || trail.consultation !== null;
  const refused = comment?.state === 'refused' && trail.codedOn === null ? comment : null;
  const dated = (id: 'read' | 'coded' | 'put', day: string | null, done: DoneText, not: NotText) =>
    stepEntry(id, t(id), day !== null, <p>{day === null ? t(not) : t(done, { day: formatDay(day) })}</p>);
  const { steps, putOn } = trail;
  const undecided = isDecidedOn ? <Expected trail={trail} /> : null;
  const chain = chainEntries(t, { steps, putOn, undecided, isAwaited: isDecidedOn });
  const sorted = () => {
    if (!isComment) return [stepEntry('coded', t('coded'), trail.codedOn !== null, <Coded trail={trail} />)];
    return [dated('coded', trail.codedOn, 'codedComment', refused === null ? 'notCodedComment' : 'notCoded')];
  };
  return (
    <Timeline
      headingLevel={2}
      entries={[
        stepEntry('received', t('received'), true, <Received trail={trail} />),
        dated('read', trail.readOn, 'readText', isDecidedOn ? 'notRead' : 'notReadFeedback'),
        ...(refused ? [{ id: 'notShown', title: t('notShown'), body: <NotShown comment={refused} /> }] : []),
        // In the ledger of a question it goes on, shown or not; elsewhere nothing follows.
        ...(refused && !isDecidedOn ? [] : sorted()),
        ...(trail.source === 'response'
          ? [stepEntry('counted', t('counted'), trail.countedOn !== null, <Counted trail={trail} />)]
          : []),
        ...(isDecidedOn ? [dated('put', putOn, 'putText', 'notPut')] : []),
        ...(isDecidedOn ? chain : chain.filter(({ id }) => id === 'updates')),
      ]}
    />
  );
}
