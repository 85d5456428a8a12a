/** A commitment in a list and in full: who promised what by when, how dates moved, targets, and why not where it is a refusal. */
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { GlossaryText } from '#app/features/areas/glossary-text.tsx';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { turnOf } from '../changes.ts';
import { historyMessages } from '../messages-history.ts';
import { progressMessages } from '../messages.ts';
import type { CommitmentThing, OwnerThing, TargetThing } from '../things.ts';
import { OpenThing } from './open-thing.tsx';
import { AgainstTags, HeadlineTag } from './tags.tsx';
import { ProseText } from './prose.tsx';
import { DateText, Fact, StatedValue } from './values.tsx';

/** Says that promised news is overdue; nothing where it is not. */
export function NewsLate({ commitment }: { commitment: CommitmentThing }) {
  const t = useText(progressMessages);
  return commitment.isNewsLate ? <StatusTag kind="overdue" label={t('newsOverdueTag')} /> : null;
}

function OwnerName({ owner }: { owner: OwnerThing }) {
  return owner.address === null ? <>{owner.organisation}</> : <a href={owner.address}>{owner.organisation}</a>;
}

function OwnerContact({ owner }: { owner: OwnerThing }) {
  const t = useText(progressMessages);
  return (
    <>
      <OwnerName owner={owner} />
      {owner.contact === '' ? null : <p className="sd-small">{t('contactLine', { contact: owner.contact })}</p>}
    </>
  );
}

function OwnerStatus({ owner }: { owner: OwnerThing }) {
  const t = useText(progressMessages);
  return (
    <>
      <HeadlineTag headline={owner.status} />
      {owner.stoppedBecause === '' ? null : (
        <p className="sd-small">{t('stoppedLine', { reason: owner.stoppedBecause })}</p>
      )}
    </>
  );
}

/** One line an owner; without any, owner and due date say that they are not stated. */
function OwnerFacts({ owners }: { owners: OwnerThing[] }) {
  const t = useText(progressMessages);
  if (owners.length === 0) {
    const missing = <NotStated label={t('missing_not-stated')} />;
    return (
      <p className="sd-items__meta">
        <Fact label={t('owner')}>{missing}</Fact> <Fact label={t('due')}>{missing}</Fact>
      </p>
    );
  }
  return owners.map((owner) => (
    <p key={owner.id} className="sd-items__meta">
      {owners.length > 1 ? <HeadlineTag headline={owner.status} /> : null}{' '}
      <Fact label={t('owner')}>
        <OwnerName owner={owner} />
      </Fact>{' '}
      <Fact label={t('due')}>
        <DateText date={owner.due} />
      </Fact>
      {owner.stoppedBecause === '' ? null : (
        <>
          {' '}
          <Fact label={t('stoppedBecause')}>{owner.stoppedBecause}</Fact>
        </>
      )}
    </p>
  ));
}

/** Of a refusal that was a promise first: when it was given up, and whether after its day. */
function GivenUp({ commitment }: { commitment: CommitmentThing }) {
  const t = useText(historyMessages);
  const turn = turnOf(commitment.decision, commitment.changes);
  if (turn === null) return null;
  const key = turn.before.late.length > 0 ? 'promisedFirstLate' : 'promisedFirst';
  return <p className="sd-small">{t(key, { date: formatDay(turn.on) })}</p>;
}

function TargetLines({ targets }: { targets: TargetThing[] }) {
  return (
    <ul>
      {targets.map((target) => (
        <li key={target.id}>{target.statement}</li>
      ))}
    </ul>
  );
}

/** In a list: the promise, its headline, its owners and its targets. */
export function CommitmentLine({ commitment }: { commitment: CommitmentThing }) {
  const t = useText(progressMessages);
  const { title, headline, against, owners, targets, decision, reason } = commitment;
  return (
    <>
      <p>
        <strong>
          <GlossaryText text={title} />
        </strong>
      </p>
      <div className="sd-items__meta">
        <HeadlineTag headline={headline} />
        <AgainstTags against={against} /> <NewsLate commitment={commitment} />
      </div>
      {decision === 'will-not' ? (
        <>
          <p>
            <strong>{t('whyNot')}:</strong> {reason}
          </p>
          <GivenUp commitment={commitment} />
        </>
      ) : (
        <OwnerFacts owners={owners} />
      )}
      {targets.length > 0 ? (
        <>
          <p>{t('targets')}:</p>
          <TargetLines targets={targets} />
        </>
      ) : null}
      <OpenThing thing={commitment} />
    </>
  );
}

function Slips({ owner }: { owner: OwnerThing }) {
  const t = useText(progressMessages);
  if (owner.slips.length === 0) return <>{t('noSlips')}</>;
  const words = (date: OwnerThing['due']) => (date.state === 'stated' ? date.text : t('missing_not-stated'));
  return (
    <ol>
      {owner.slips.map(({ from, to, reason, at }) => (
        <li key={at + reason}>
          {t('slip', { from: words(from), to: words(to), on: formatDay(londonDay(new Date(at))), reason })}
        </li>
      ))}
    </ol>
  );
}

/** Each owner with a status, a due date and the way that date moved. */
export function OwnersTable({ owners }: { owners: OwnerThing[] }) {
  const t = useText(progressMessages);
  if (owners.length === 0) return <OwnerFacts owners={owners} />;
  return (
    <DataTable
      id="owners"
      caption={t('ownersCaption')}
      onPhone="stack"
      columns={[
        { key: 'owner', header: t('owner') },
        { key: 'status', header: t('status') },
        { key: 'due', header: t('due') },
        { key: 'moved', header: t('moved') },
      ]}
      rows={owners.map((owner) => ({
        id: owner.id,
        cells: {
          owner: <OwnerContact owner={owner} />,
          status: <OwnerStatus owner={owner} />,
          due: <DateText date={owner.due} />,
          moved: <Slips owner={owner} />,
        },
      }))}
    />
  );
}

/** Targets word for word, each with the measures that a person linked to it. */
export function TargetList({ targets }: { targets: TargetThing[] }) {
  const t = useText(progressMessages);
  return (
    <ul>
      {targets.map((target) => (
        <li key={target.id}>
          <p>{target.statement}</p>
          <p className="sd-items__meta">
            <Fact label={t('value')}>
              <StatedValue value={target.value} unit={target.unit} />
            </Fact>{' '}
            <Fact label={t('due')}>
              <DateText date={target.due} />
            </Fact>
          </p>
          {target.measures.length === 0 ? (
            <p className="sd-small">{t('noMeasure')}</p>
          ) : (
            target.measures.map((measure) => (
              <p key={measure.id}>
                {t('measuredBy')}: <a href={measure.address}>{measure.title}</a>{' '}
                <span className="sd-small">({t('joinedOn', { date: formatDay(measure.joinedOn) })})</span>
                {measure.isChangedSince ? <span className="sd-small"> {t('targetChangedSince')}</span> : null}
              </p>
            ))
          )}
        </li>
      ))}
    </ul>
  );
}

/** A refusal as data: the kind of reason, the reason, who decided and when, and what would change the answer. */
export function Refusal({ commitment }: { commitment: CommitmentThing }) {
  const t = useText(progressMessages);
  const { reasonKind, reason, reconsider } = commitment;
  const rows = [
    { key: 'kind', label: t('reasonKind'), value: t(`reason_${reasonKind}`) },
    { key: 'reason', label: t('reason'), value: <ProseText text={reason} /> },
    {
      key: 'reconsider',
      label: t('reconsider'),
      value: reconsider === '' ? <NotStated label={t('missing_not-stated')} /> : <ProseText text={reconsider} />,
    },
  ];
  return <SummaryList rows={rows} />;
}
