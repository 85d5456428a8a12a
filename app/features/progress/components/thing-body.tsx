/** The page of a thing from its heading to where the chain begins; the public page and the staff's preview share it. */
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { progressMessages } from '../messages.ts';
import { priorityMessages } from '../priorities/messages.ts';
import { speakerOf } from '../items.ts';
import type {
  CommitmentThing,
  FindingThing,
  PriorityThing,
  RecommendationThing,
  ServiceChangeThing,
  Thing,
} from '../things.ts';
import { Changes, PromisedFirst } from './changes-view.tsx';
import { NewsLate, OwnersTable, Refusal, TargetList } from './commitment-view.tsx';
import { Notes } from './commitments/notes.tsx';
import { CountText, PriorityFacts, RecommendationFacts } from '../priorities/components/priority-view.tsx';
import { ProseText } from './prose.tsx';
import { Stages, StageTable } from './service-change-view.tsx';
import { AgainstTags, HeadlineTag } from './tags.tsx';
import { ThingFacts } from './thing-facts.tsx';
import { ThingList } from './thing-view.tsx';
import { WordsGone } from './words-gone.tsx';
import { DateText, Fact, StatedValue } from './values.tsx';

function Detail({ text }: { text: string }) {
  return text === '' ? null : <ProseText text={text} />;
}

function Decision({ commitment }: { commitment: CommitmentThing }) {
  const t = useText(progressMessages);
  const { decidedBy, decidedOn, nextUpdate, isNewsLate } = commitment;
  return (
    <SummaryList
      rows={[
        { key: 'by', label: t('decidedBy'), value: <StatedValue value={decidedBy} /> },
        { key: 'on', label: t('decidedOn'), value: <DateText date={decidedOn} /> },
        {
          key: 'next',
          label: t('nextUpdate'),
          value: (
            <>
              <DateText date={nextUpdate} />{' '}
              {isNewsLate ? <StatusTag kind="overdue" label={t('newsOverdueTag')} /> : null}
            </>
          ),
        },
      ]}
    />
  );
}

/** A part that is there only when it has something to list. */
function Listed({ id, title, things }: { id: string; title: string; things: readonly Thing[] }) {
  return things.length === 0 ? null : (
    <Section id={id} title={title}>
      <ThingList things={things} />
    </Section>
  );
}

export function CommitmentBody({ commitment, measures }: { commitment: CommitmentThing; measures: readonly Thing[] }) {
  const t = useText(progressMessages);
  const isRefusal = commitment.decision === 'will-not';
  return (
    <>
      <PageHead kicker={t(isRefusal ? 'refusalKicker' : 'commitmentKicker')} title={commitment.title}>
        <p>
          <HeadlineTag headline={commitment.headline} />
          <AgainstTags against={commitment.against} /> <NewsLate commitment={commitment} />
        </p>
      </PageHead>
      <Detail text={commitment.detail} />
      {isRefusal ? (
        <>
          <Section id="why-not" title={t('whyNot')}>
            <Refusal commitment={commitment} />
          </Section>
          <PromisedFirst commitment={commitment} />
        </>
      ) : (
        <Section id="who" title={t('owners')} layout="stack">
          <OwnersTable owners={commitment.owners} />
        </Section>
      )}
      <Notes notes={commitment.notes} />
      <Section id="decision" title={t('decision')}>
        <Decision commitment={commitment} />
      </Section>
      {commitment.targets.length > 0 ? (
        <Section id="targets" title={t('targets')}>
          <TargetList targets={commitment.targets} />
        </Section>
      ) : null}
      <Listed id="measures" title={t('measuresTitle')} things={measures} />
      <Changes changes={commitment.changes} />
    </>
  );
}

export function FindingBody({ finding, quotes }: { finding: FindingThing; quotes: readonly Thing[] }) {
  const t = useText(progressMessages);
  return (
    <>
      <PageHead kicker={t('findingKicker')} title={finding.title} />
      <Detail text={finding.detail} />
      {quotes.length === 0 && finding.wordsGoneOn === null ? null : (
        <Section id="quotes" title={t('inTheirWords')}>
          <ThingList things={quotes} />
          <WordsGone on={finding.wordsGoneOn} />
        </Section>
      )}
    </>
  );
}

export function ServiceChangeBody({ change }: { change: ServiceChangeThing }) {
  const t = useText(progressMessages);
  const { service } = change;
  return (
    <>
      <PageHead kicker={t('changeKicker')} title={change.title}>
        {service ? (
          <p>
            <Fact label={t('service')}>
              <a href={service.address}>{service.title}</a>
            </Fact>
          </p>
        ) : null}
      </PageHead>
      <Detail text={change.detail} />
      <Section id="stages-of-change" title={t('stagesTitle')} layout="stack">
        <Stages change={change} />
        <StageTable change={change} />
      </Section>
      <Changes changes={change.changes} />
    </>
  );
}

type SetBodyProps = {
  thing: PriorityThing | RecommendationThing;
  /** The findings, quotes or priorities that it rests on directly. */
  behind: readonly Thing[];
};

export function SetBody({ thing, behind }: SetBodyProps) {
  const t = useText(priorityMessages);
  return (
    <>
      <PageHead kicker={t(`kicker_${thing.kind}`)} title={thing.title}>
        {thing.set === null ? null : <CountText set={thing.set} />}
      </PageHead>
      <Detail text={thing.detail} />
      <Section id="about" title={t('about')}>
        {thing.kind === 'priority' ? (
          <PriorityFacts priority={thing} />
        ) : (
          <RecommendationFacts recommendation={thing} />
        )}
      </Section>
      <Listed id="behind" title={t('behind')} things={behind} />
    </>
  );
}

type PlainBodyProps = {
  thing: Thing;
  /** The words above the title: what kind of thing it is. */
  kicker: ReactNode;
};

/** Title and facts of kinds without a page of their own; only the title of the others. A quote's heading says whose it is. */
export function PlainBody({ thing, kicker }: PlainBodyProps) {
  const t = useText(progressMessages);
  const title =
    thing.kind === 'quote' ? t(`quoteTitle_${thing.wording}`, { who: speakerOf(thing.attribution) }) : thing.title;
  return (
    <>
      <PageHead kicker={kicker} title={title} />
      <ThingFacts thing={thing} />
      {thing.kind === 'measure' ? <Changes changes={thing.changes} /> : null}
    </>
  );
}

type ThingBodyProps = PlainBodyProps & {
  /** What belongs to it: the measures of a commitment, the quotes behind a finding. */
  beside?: readonly Thing[];
};

export function ThingBody({ thing, beside = [], kicker }: ThingBodyProps) {
  switch (thing.kind) {
    case 'commitment':
      return <CommitmentBody commitment={thing} measures={beside} />;
    case 'finding':
      return <FindingBody finding={thing} quotes={beside} />;
    case 'priority':
    case 'recommendation':
      return <SetBody thing={thing} behind={beside} />;
    case 'service-change':
      return <ServiceChangeBody change={thing} />;
    default:
      return <PlainBody thing={thing} kicker={kicker} />;
  }
}
