/** Received → read → coded → learned → decided → promised → changed → told: one contribution, as far as it has come. */
import type { ReactNode } from 'react';
import { feedbackMessages } from '#app/features/feedback/messages.ts';
import { formatDay } from '#app/lib/dates.ts';
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
export function Steps({ steps }: { steps: readonly TrailStep[] }) {
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
function Decided({ trail, decisions }: { trail: ShownTrail; decisions: TrailStep[] }) {
  const t = useText(receiptMessages);
  if (decisions.length === 0) return <Expected trail={trail} />;
  return (
    <>
      <Steps steps={decisions} />
      {trail.putOn === null ? <p>{t('decidedWithout')}</p> : null}
    </>
  );
}

type DoneText = 'readText' | 'codedComment' | 'putText';
type NotText = 'notRead' | 'notReadFeedback' | 'notCodedComment' | 'notPut';

export function TrailSteps({ trail }: { trail: ShownTrail }) {
  const t = useText(receiptMessages);
  const of = (...kinds: TrailStep['kind'][]) => trail.steps.filter((step) => kinds.includes(step.kind));
  const decisions = of('decision');
  const promises = of('commitment').filter(({ refusal }) => refusal === null);
  const refusals = of('commitment').filter(({ refusal }) => refusal !== null);
  const changes = of('service-change', 'outcome');
  const updates = of('update');
  // A comment that belongs to no question waits for no decision: nothing may say "not yet" of one.
  const isComment = trail.kind === 'post';
  const isDecidedOn = !isComment || trail.consultation !== null;
  const dated = (id: 'read' | 'coded' | 'put', day: string | null, done: DoneText, not: NotText) =>
    stepEntry(id, t(id), day !== null, <p>{day === null ? t(not) : t(done, { day: formatDay(day) })}</p>);
  const stepsOf = (id: string, title: string, steps: TrailStep[], empty: ReactNode) =>
    stepEntry(id, title, steps.length > 0, steps.length > 0 ? <Steps steps={steps} /> : empty);
  const decidedOn = [
    ...(trail.source === 'response'
      ? [stepEntry('counted', t('counted'), trail.countedOn !== null, <Counted trail={trail} />)]
      : []),
    dated('put', trail.putOn, 'putText', 'notPut'),
    stepsOf('findings', t('findings'), of('finding', 'priority', 'recommendation'), <p>{t('noFindings')}</p>),
    stepEntry('decision', t('decision'), decisions.length > 0, <Decided trail={trail} decisions={decisions} />),
    stepsOf('commitments', t('commitments'), promises, <p>{t('noCommitments')}</p>),
    ...(refusals.length > 0 ? [stepsOf('refusals', t('refusals'), refusals, null)] : []),
    stepEntry(
      'changes',
      t('changes'),
      changes.some((step) => !step.isExpected),
      changes.length > 0 ? <Steps steps={changes} /> : <p>{t('noChanges')}</p>,
    ),
  ];
  return (
    <Timeline
      headingLevel={2}
      entries={[
        stepEntry('received', t('received'), true, <Received trail={trail} />),
        dated('read', trail.readOn, 'readText', isDecidedOn ? 'notRead' : 'notReadFeedback'),
        isComment
          ? dated('coded', trail.codedOn, 'codedComment', 'notCodedComment')
          : stepEntry('coded', t('coded'), trail.codedOn !== null, <Coded trail={trail} />),
        ...(isDecidedOn ? decidedOn : []),
        ...(isDecidedOn || updates.length > 0
          ? [stepsOf('updates', t('updates'), updates, <p>{t('noUpdates')}</p>)]
          : []),
      ]}
    />
  );
}
