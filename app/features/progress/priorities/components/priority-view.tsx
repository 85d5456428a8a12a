/** Priorities and recommendations: how many are listed of how many, who said so, at which levels, and the way to their pages. */
import { GlossaryText } from '#app/features/areas/glossary-text.tsx';
import { useText } from '#app/platform/use-text.ts';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { progressMessages } from '../../messages.ts';
import { priorityMessages } from '../messages.ts';
import type { CountedSet, PriorityThing, RecommendationThing } from '../../things.ts';
import { OpenThing } from '../../components/open-thing.tsx';
import { ProseText } from '../../components/prose.tsx';
import { Fact, StatedValue } from '../../components/values.tsx';

/** "4 of 7 listed": one number is the source's, the other is counted; they are never made to agree. */
function useCountWords() {
  const t = useText(priorityMessages);
  return ({ stated, listed }: Pick<CountedSet, 'stated' | 'listed'>): string => {
    if (stated.state !== 'stated') return t('listedUnknown', { listed });
    return stated.value === listed
      ? t('listedAll', { stated: listed })
      : t('listedOf', { listed, stated: stated.value });
  };
}

/** "4 of 7 listed" and no more. */
export function CountWords({ set }: { set: Pick<CountedSet, 'stated' | 'listed'> }) {
  return <>{useCountWords()(set)}</>;
}

/** The count of a set with what is not listed said aloud, and who counted. */
export function CountText({ set }: { set: CountedSet }) {
  const t = useText(priorityMessages);
  const words = useCountWords();
  const { stated, listed, source } = set;
  const missing = stated.state === 'stated' ? stated.value - listed : 0;
  return (
    <p>
      <strong>{words(set)}</strong>
      {missing > 0 && stated.state === 'stated' ? (
        <>. {t('restNotNamed', { count: missing, stated: stated.value })}</>
      ) : null}
      {source.state === 'stated' ? (
        <>
          {' '}
          <span className="sd-small">{t('countedBy', { source: source.value })}</span>
        </>
      ) : null}
    </p>
  );
}

/** Words side by side, or "not stated" where there are none. */
function Words({ words }: { words: readonly string[] }) {
  const t = useText(progressMessages);
  if (words.length === 0) return <NotStated label={t('missing_not-stated')} />;
  return <>{words.join('; ')}</>;
}

function useLevelWords() {
  const t = useText(priorityMessages);
  return ({ levels }: RecommendationThing) => levels.map((level) => t(`level_${level}`));
}

function List({ words }: { words: readonly string[] }) {
  if (words.length < 2) return <Words words={words} />;
  return (
    <ul>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

/** Its set and place, as rows of a summary. */
function usePlaceRows() {
  const t = useText(priorityMessages);
  const words = useCountWords();
  return ({ set, place }: PriorityThing | RecommendationThing) =>
    set === null
      ? []
      : [
          {
            key: 'set',
            label: t('set'),
            value: place === null ? set.title : t('placeOf', { place, set: set.title }),
          },
          { key: 'count', label: t('place'), value: words(set) },
        ];
}

export function PriorityFacts({ priority }: { priority: PriorityThing }) {
  const t = useText(priorityMessages);
  const placed = usePlaceRows();
  return (
    <SummaryList
      rows={[{ key: 'by', label: t('saidBy'), value: <List words={priority.saidBy} /> }, ...placed(priority)]}
    />
  );
}

export function RecommendationFacts({ recommendation }: { recommendation: RecommendationThing }) {
  const t = useText(priorityMessages);
  const levelWords = useLevelWords();
  const placed = usePlaceRows();
  return (
    <SummaryList
      rows={[
        { key: 'levels', label: t('levels'), value: <List words={levelWords(recommendation)} /> },
        { key: 'to', label: t('addressedTo'), value: <StatedValue value={recommendation.addressedTo} /> },
        ...placed(recommendation),
      ]}
    />
  );
}

function Titled({ thing }: { thing: PriorityThing | RecommendationThing }) {
  const title = <GlossaryText text={thing.title} />;
  if (thing.detail === '') return title;
  return (
    <>
      <strong>{title}</strong>
      <ProseText text={thing.detail} />
    </>
  );
}

/** A priority as one line of a list. */
export function PriorityLine({ priority }: { priority: PriorityThing }) {
  const t = useText(priorityMessages);
  return (
    <>
      <Titled thing={priority} />
      <p className="sd-items__meta">
        <Fact label={t('saidBy')}>
          <Words words={priority.saidBy} />
        </Fact>
      </p>
      <OpenThing thing={priority} />
    </>
  );
}

/** A recommendation as one line of a list. */
export function RecommendationLine({ recommendation }: { recommendation: RecommendationThing }) {
  const t = useText(priorityMessages);
  const levelWords = useLevelWords();
  return (
    <>
      <Titled thing={recommendation} />
      <p className="sd-items__meta">
        <Fact label={t('levels')}>
          <Words words={levelWords(recommendation)} />
        </Fact>{' '}
        <Fact label={t('addressedTo')}>
          <StatedValue value={recommendation.addressedTo} />
        </Fact>
      </p>
      <OpenThing thing={recommendation} />
    </>
  );
}
