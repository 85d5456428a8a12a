/** Priorities and recommendations as numbered lists, with how many their source says there are. */
import type { ReactNode } from 'react';
import { GlossaryText } from '#app/features/areas/glossary-text.tsx';
import { Prose } from '#app/features/areas/prose.tsx';
import { useText } from '#app/platform/use-text.ts';
import { pageMessages } from '../messages.ts';
import type { Listed, NamedThing, PriorityThing, RecommendationThing, ShownBlock } from '../things.ts';

/** "4 of 7 listed": the number is a source's, and the page says when it does not have them all. */
function SetNotes({ sets }: { sets: readonly Listed[] }) {
  const t = useText(pageMessages);
  return sets.map(({ title, listed, stated }) => (
    <p key={title} className="sd-small">
      {t('listedIn', { title, listed, stated })}
    </p>
  ));
}

/** The words of a thing as running text, then what is known about it, then the way to its own page. */
function Line({ thing, children }: { thing: NamedThing & { detail: string }; children: ReactNode }) {
  const t = useText(pageMessages);
  return (
    <li>
      <p>
        <strong>
          <GlossaryText text={thing.title} />
        </strong>
      </p>
      {thing.detail === '' ? null : <Prose text={thing.detail} />}
      <p className="sd-items__meta">
        {children}{' '}
        <a href={thing.address}>
          {t('whereFrom')}
          <span className="nhsuk-u-visually-hidden">: {thing.title}</span>
        </a>
      </p>
    </li>
  );
}

function SaidBy({ thing }: { thing: PriorityThing }) {
  const t = useText(pageMessages);
  return thing.saidBy.length === 0 ? null : <span>{t('saidBy', { groups: thing.saidBy.join(', ') })}</span>;
}

export function PriorityList({ block }: { block: Extract<ShownBlock, { kind: 'priorities' }> }) {
  return (
    <>
      <SetNotes sets={block.sets} />
      <ol>
        {block.things.map((thing) => (
          <Line key={thing.id} thing={thing}>
            <SaidBy thing={thing} />
          </Line>
        ))}
      </ol>
    </>
  );
}

const levelNames = ['setting', 'local', 'network', 'regional', 'national'] as const;
type LevelName = (typeof levelNames)[number];
const isLevelName = (level: string): level is LevelName => levelNames.some((one) => one === level);

function Levels({ thing }: { thing: RecommendationThing }) {
  const t = useText(pageMessages);
  const { levels, addressedTo } = thing;
  const names = levels.map((level) => (isLevelName(level) ? t(`level_${level}`) : level));
  return (
    <>
      <span>{names.length === 0 ? t('levelsNotStated') : t('levelsOf', { levels: names.join(', ') })}</span>{' '}
      {addressedTo.state === 'stated' ? <span>{t('addressedTo', { to: addressedTo.value })}</span> : null}
    </>
  );
}

export function RecommendationList({ block }: { block: Extract<ShownBlock, { kind: 'recommendations' }> }) {
  return (
    <>
      <SetNotes sets={block.sets} />
      <ol>
        {block.things.map((thing) => (
          <Line key={thing.id} thing={thing}>
            <Levels thing={thing} />
          </Line>
        ))}
      </ol>
    </>
  );
}
