/** The blocks of an update in its author's order: a heading begins a part, blocks without one go on in it. */
import { Section } from '#app/ui/layout/section.tsx';
import type { ShownBlock } from '../things.ts';
import { ProseText } from './prose.tsx';
import { Groups } from './participation-view.tsx';
import { HeadlineTag } from './tags.tsx';
import { ThingList } from './thing-view.tsx';
import { WordsGone } from './words-gone.tsx';
import { DateText } from './values.tsx';

type Entry = Extract<ShownBlock, { kind: 'entries' }>['items'][number];

/** A line of progress with its own status and, where one is stated, its own date. */
function EntryLine({ entry }: { entry: Entry }) {
  return (
    <li>
      <ProseText text={entry.text} />
      <div className="sd-items__meta">
        <HeadlineTag headline={entry.status} />
        {entry.on.state === 'stated' ? (
          <span>
            <DateText date={entry.on} />
          </span>
        ) : null}
      </div>
    </li>
  );
}

function BlockBody({ block }: { block: ShownBlock }) {
  switch (block.kind) {
    case 'text':
      return <ProseText text={block.markdown} />;
    case 'groups':
      return <Groups participation={block.participation} />;
    case 'list':
      return (
        <>
          {block.lead === '' ? null : <ProseText text={block.lead} />}
          <ThingList things={block.things} />
          <WordsGone on={block.wordsGoneOn} />
        </>
      );
    case 'entries':
      return (
        <ul className="sd-items">
          {block.items.map((entry, index) => (
            <EntryLine key={`${String(index)} ${entry.text}`} entry={entry} />
          ))}
        </ul>
      );
    case 'link':
      return (
        <p>
          <a href={block.href}>{block.text}</a>
        </p>
      );
  }
}

type Part = { heading: string; blocks: ShownBlock[] };

function partsOf(blocks: readonly ShownBlock[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last && block.heading === '') last.blocks.push(block);
    else parts.push({ heading: block.heading, blocks: [block] });
  }
  return parts;
}

const bodiesOf = (part: Part) =>
  part.blocks.map((block, index) => <BlockBody key={`${block.kind}-${String(index)}`} block={block} />);

export function BlocksView({ blocks }: { blocks: readonly ShownBlock[] }) {
  return partsOf(blocks).map((part, index) => {
    const id = `part-${String(index + 1)}`;
    return part.heading === '' ? (
      <div key={id}>{bodiesOf(part)}</div>
    ) : (
      <Section key={id} id={id} title={part.heading}>
        {bodiesOf(part)}
      </Section>
    );
  });
}
