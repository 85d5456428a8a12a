/** A decision as the public reads it: what, who and when; what was read before; an answer to each finding and option. */
import { Prose } from '#app/features/areas/prose.tsx';
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import type { StatusKind } from '#app/ui/content/status-tag.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { leastShown, linkTo } from '../decision.ts';
import type { Outcome } from '../decision.ts';
import type { LedgerChannel } from '../ledger.ts';
import { decisionMessages } from '../messages.ts';
import type { ShownAnswer, ShownDecision, ShownPut } from '../reads/decisions.server.ts';

type Level = 2 | 3;

const tags: Record<Outcome, StatusKind> = { accepted: 'done', 'in-part': 'under-way', refused: 'will-not' };

function Answer({ answer, level }: { answer: ShownAnswer; level: Level }) {
  const t = useText(decisionMessages);
  const Heading = `h${level + 2}` as 'h4' | 'h5';
  const { about, outcome, title, address, changed, unchanged, reasonKind, reason, decidedBy, reconsider } = answer;
  const row = (key: string, label: string, value: string) => (value === '' ? [] : [{ key, label, value }]);
  return (
    <li>
      <Heading className="sd-items__title">{address === null ? title : <a href={address}>{title}</a>}</Heading>
      <p>
        <StatusTag kind={tags[outcome]} label={t(`outcome_${about}_${outcome}`)} />
      </p>
      <SummaryList
        rows={[
          ...row('changed', t('changed'), changed),
          ...row('unchanged', t('unchanged'), unchanged),
          ...row('why', t('why'), reason === '' ? '' : t('because', { kind: t(`reason_${reasonKind}`), reason })),
          ...row('who', t('whoDecided'), decidedBy.state === 'stated' ? decidedBy.value : ''),
          ...row('reconsider', t('reconsider'), reconsider),
        ]}
      />
    </li>
  );
}

function Answers({ about, decision, level }: { about: ShownAnswer['about']; decision: ShownDecision; level: Level }) {
  const t = useText(decisionMessages);
  const answers = decision.answers.filter((answer) => answer.about === about);
  if (answers.length === 0) return null;
  const Heading = `h${level + 1}` as 'h3' | 'h4';
  return (
    <>
      <Heading>{t(`answersTo_${about}`)}</Heading>
      <ul className="sd-items">
        {answers.map((answer) => (
          <Answer key={answer.id} answer={answer} level={level} />
        ))}
      </ul>
    </>
  );
}

function Put({ put }: { put: ShownPut }) {
  const t = useText(decisionMessages);
  const lineOf = ({ channel, count, late }: ShownPut['lines'][number]) => {
    const name = t(`channel_${channel as LedgerChannel}`);
    const line =
      count === null ? t('putFew', { channel: name, least: leastShown }) : t('putLine', { channel: name, count });
    if (late === undefined) return line;
    return late === null ? t('putLateSome', { line }) : t('putLate', { line, late });
  };
  const petitionOf = ({ title, signatures, isLate = false }: ShownPut['petitions'][number]) => {
    const line =
      signatures === null
        ? t('putPetitionUnstated', { title })
        : t('putPetition', { title, count: signatures.toLocaleString('en-GB') });
    return isLate ? t('putPetitionLate', { line }) : line;
  };
  const lines = put.lines.filter(({ channel }) => channel !== 'petition');
  return (
    <Details summary={t('putTitle')}>
      {lines.length + put.petitions.length === 0 ? (
        <p>{t('putNothing')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.channel}>{lineOf(line)}</li>
          ))}
          {put.petitions.map((petition, index) => (
            <li key={`${String(index)} ${petition.title}`}>{petitionOf(petition)}</li>
          ))}
        </ul>
      )}
      {put.asAt === null ? null : <p>{t('putAsAt', { day: formatDay(put.asAt) })}</p>}
    </Details>
  );
}

/** Text, or a link where it is an address. */
function Place({ text, label }: { text: string; label: string }) {
  const href = linkTo(text);
  return href === null ? text : <a href={href}>{label}</a>;
}

/** @param level that of its heading; at 2 it stands below its own title, which leads to it elsewhere */
export function DecisionRecord({ decision, level = 3 }: { decision: ShownDecision; level?: Level }) {
  const t = useText(decisionMessages);
  const Heading = `h${level}` as const;
  const stated = (value: ShownDecision['decidedBy']) => (value.state === 'stated' ? value.value : t('notStated'));
  const { equality, equalityNote, equalityAddress, minutes, readHow } = decision;
  return (
    <article id={`decision-${decision.id}`}>
      <Heading>{level === 2 ? t('recordTitle') : <a href={decision.address}>{decision.title}</a>}</Heading>
      <p>
        <strong>{t(`scope_${decision.scope}`)}</strong>
      </p>
      <Prose text={decision.summary} level={level === 2 ? 3 : 4} />
      <SummaryList
        rows={[
          { key: 'who', label: t('decidedBy'), value: stated(decision.decidedBy) },
          {
            key: 'when',
            label: t('decided'),
            value: decision.decided.state === 'stated' ? decision.decided.text : t('notStated'),
          },
          { key: 'where', label: t('meeting'), value: stated(decision.meeting) },
          ...(minutes === ''
            ? []
            : [{ key: 'minutes', label: t('minutes'), value: <Place text={minutes} label={t('minutes')} /> }]),
          {
            key: 'read',
            label: t('readTitle'),
            value: [t('readYes', { who: stated(decision.readBy) }), readHow].filter((part) => part !== '').join(' '),
          },
          {
            key: 'equality',
            label: t('equalityTitle'),
            value: (
              <>
                {[t(`equality_${equality}`), equalityNote].filter((part) => part !== '').join(' ')}{' '}
                {equalityAddress === '' ? null : <Place text={equalityAddress} label={t('equalityLink')} />}
              </>
            ),
          },
        ]}
      />
      <Answers about="finding" decision={decision} level={level} />
      <Answers about="option" decision={decision} level={level} />
      <Put put={decision.put} />
    </article>
  );
}
