/** One block of a page, each kind in its own form. */
import type { ReactNode } from 'react';
import { GlossaryText } from '#app/features/areas/glossary-text.tsx';
import { Prose } from '#app/features/areas/prose.tsx';
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { pageMessages } from '../messages.ts';
import type { NamedThing, ShownBlock, ThingListKind } from '../things.ts';
import { ChartBlock, DocumentBlock, EventBlock, PeopleBlock, TimelineBlock } from './fact-blocks.tsx';
import { LevelsBlock } from './levels-block.tsx';
import { PriorityList, RecommendationList } from './priority-lists.tsx';
import { OrganisationName } from './organisation-name.tsx';
import { PictureBlock } from './picture-block.tsx';

/** Shows things of the chain; the feature that owns their kinds gives it. */
export type ShowThings<T extends NamedThing> = (things: readonly T[], kind: ThingListKind) => ReactNode;

type Level = 3 | 4;

function Lead({ text, level }: { text: string; level: Level }) {
  return text === '' ? null : <Prose text={text} level={level} />;
}

/** Says that words were withdrawn and when: never whose, and never how many. */
function Withdrawn({ on }: { on: string | null }) {
  const t = useText(pageMessages);
  return on === null ? null : <p className="sd-small">{t('withdrawn', { date: formatDay(on) })}</p>;
}

function Links({ things }: { things: readonly NamedThing[] }) {
  return (
    <ul>
      {things.map((thing) => (
        <li key={thing.id}>
          <a href={thing.address}>{thing.title}</a>
        </li>
      ))}
    </ul>
  );
}

function Partners({ block }: { block: Extract<ShownBlock, { kind: 'partners' }> }) {
  return (
    <ul>
      {block.organisations.map((organisation) => (
        <li key={organisation.name}>
          <OrganisationName organisation={organisation} />
        </li>
      ))}
    </ul>
  );
}

/** `level` is that of the first heading inside the block. */
function Body<T extends NamedThing>({
  block,
  showThings,
  level,
}: {
  block: ShownBlock<T>;
  showThings: ShowThings<T>;
  level: Level;
}) {
  switch (block.kind) {
    case 'text':
      return <Prose text={block.markdown} level={level} />;
    case 'priorities':
      return <PriorityList block={block} />;
    case 'recommendations':
      return <RecommendationList block={block} />;
    case 'links':
      return <Links things={block.things} />;
    case 'levels':
      return <LevelsBlock block={block} level={level} />;
    case 'timeline':
      return <TimelineBlock block={block} level={level} />;
    case 'chart':
      return <ChartBlock block={block} />;
    case 'people':
      return <PeopleBlock block={block} />;
    case 'partners':
      return <Partners block={block} />;
    case 'event':
      return <EventBlock block={block} level={level} />;
    case 'picture':
      return <PictureBlock block={block} />;
    case 'document':
      return <DocumentBlock block={block} level={level} />;
    case 'link':
      return (
        <p>
          <a href={block.href}>{block.text}</a>
        </p>
      );
    case 'comments':
      return null;
    default:
      return (
        <>
          {block.things.length > 0 ? showThings(block.things, block.kind) : null}
          <Withdrawn on={block.withdrawnOn} />
        </>
      );
  }
}

/** The block under its anchor, with its lead. A heading of the second step stands here; main headings begin a section. */
export function BlockView<T extends NamedThing>({
  block,
  showThings,
}: {
  block: ShownBlock<T>;
  showThings: ShowThings<T>;
}) {
  const isPart = block.heading !== '' && block.level === 3;
  const level: Level = isPart ? 4 : 3;
  const isAside = block.kind === 'text' && block.frame === 'aside';
  return (
    <div id={`block-${block.id}`} className={isAside ? 'sd-notice sd-notice--info' : undefined}>
      {isPart ? (
        <h3>
          <GlossaryText text={block.heading} />
        </h3>
      ) : null}
      {'lead' in block ? <Lead text={block.lead} level={level} /> : null}
      <Body block={block} showThings={showThings} level={level} />
    </div>
  );
}
