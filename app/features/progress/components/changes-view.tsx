/** What a public thing said before it was changed: what stood there, what stands there now, the day and the reason. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Timeline } from '#app/ui/content/timeline.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { changeText, turnOf } from '../changes.ts';
import type { ShownChange, ShownLate } from '../changes.ts';
import { historyMessages } from '../messages-history.ts';
import { progressMessages } from '../messages.ts';
import type { CommitmentThing } from '../things.ts';
import { OwnersTable } from './commitment-view.tsx';

function WhatChanged({ change }: { change: ShownChange }) {
  const history = useText(historyMessages);
  const progress = useText(progressMessages);
  return <p>{changeText({ history, progress }, change)}</p>;
}

/** A title may be reworded where no reason is asked for, such as an update's: then nothing is said of one. */
function Why({ change: { part, reason } }: { change: ShownChange }) {
  const t = useText(historyMessages);
  if (reason === '' && part === 'title') return null;
  return <p className="sd-small">{reason === '' ? t('noReason') : t('because', { reason })}</p>;
}

/** By how many days owners were late when their part was given up; nothing where no day had passed. */
export function LateLines({ late }: { late: readonly ShownLate[] }) {
  const t = useText(historyMessages);
  if (late.length === 0) return null;
  return (
    <ul>
      {late.map(({ ownerId, organisation, due, days }) => (
        <li key={ownerId}>
          {t('lateLine', { organisation, due: due.state === 'stated' ? due.text : '', count: days })}
        </li>
      ))}
    </ul>
  );
}

const lateIn = (change: ShownChange) => ('late' in change.before ? change.before.late : []);

export function Changes({ changes }: { changes: readonly ShownChange[] }) {
  const t = useText(historyMessages);
  if (changes.length === 0) return null;
  return (
    <Section id="changes" title={t('title')} intro={t('intro')}>
      <Timeline
        entries={changes.map((change) => ({
          id: change.id,
          date: <time dateTime={change.on}>{formatDay(change.on)}</time>,
          body: (
            <>
              <WhatChanged change={change} />
              <LateLines late={lateIn(change)} />
              <Why change={change} />
            </>
          ),
        }))}
      />
    </Section>
  );
}

/** What a refusal was before it was one: its owners, their dates and how these moved, and how late it was when it was given up. */
export function PromisedFirst({ commitment }: { commitment: CommitmentThing }) {
  const t = useText(historyMessages);
  const turn = turnOf(commitment.decision, commitment.changes);
  if (turn === null) return null;
  const { late } = turn.before;
  return (
    <Section id="first" title={t('firstTitle')} intro={t('firstText', { date: formatDay(turn.on) })} layout="stack">
      {late.length === 0 ? <p>{t('notLate')}</p> : <LateLines late={late} />}
      <OwnersTable owners={commitment.owners} />
    </Section>
  );
}
