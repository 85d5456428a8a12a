/** What changed from one version of a page to another, block by block, in words. Pure. */
import type { Block, PageContent } from './blocks.ts';

/** A stretch of text that stayed, came or went. */
export type Stretch = { text: string; change: 'same' | 'added' | 'removed' };

export type BlockChange = {
  id: string;
  kind: Block['kind'];
  heading: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  stretches: Stretch[];
};

export type Difference = { title: Stretch[]; summary: Stretch[]; blocks: BlockChange[]; isNone: boolean };

/** Beyond this many words two texts are shown whole, one after the other: the comparison takes time by their product. */
const mostWords = 2000;

const wordsIn = (text: string) => text.match(/\S+\s*/g) ?? [];

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { text, change } of stretches) {
    const last = all.at(-1);
    if (last?.change === change) last.text += text;
    else all.push({ text, change });
  }
  return all;
}

/** Lengths of the longest common run of words from each place on (Hunt and Szymanski's problem, by the plain table). */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const same = before[i]?.trim() === after[j]?.trim();
      const value = same ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, table[i]?.[j + 1] ?? 0);
      const row = table[i];
      if (row) row[j] = value;
    }
  }
  return table;
}

/** The words of two texts, each marked as staying, coming or going. */
export function compareTexts(before: string, after: string): Stretch[] {
  if (before === after) return before === '' ? [] : [{ text: before, change: 'same' }];
  const [old, now] = [wordsIn(before), wordsIn(after)];
  if (old.length > mostWords || now.length > mostWords)
    return joined([
      { text: `${before}\n`, change: 'removed' },
      { text: after, change: 'added' },
    ]);
  const table = commonLengths(old, now);
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, came] = [old[i], now[j]];
    if (gone !== undefined && came !== undefined && gone.trim() === came.trim()) {
      stretches.push({ text: came, change: 'same' });
      i += 1;
      j += 1;
    } else if (came === undefined || (gone !== undefined && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      stretches.push({ text: gone ?? '', change: 'removed' });
      i += 1;
    } else {
      stretches.push({ text: came, change: 'added' });
      j += 1;
    }
  }
  return joined(stretches);
}

/** A block as text: its heading, its words, and the names of what it shows. */
function blockText(block: Block, nameOf: (id: string) => string): string {
  const { kind: _kind, id: _id, heading, level: _level, ...rest } = block;
  const lines = Object.entries(rest).flatMap(([name, value]): string[] => textOfValue(name, value, nameOf));
  return [heading, ...lines].filter((line) => line !== '').join('\n');
}

const idFields = new Set(['nodeIds', 'organisationIds', 'levelIds', 'tierSetId', 'organisationId', 'pictureId']);

function textOfValue(name: string, value: unknown, nameOf: (id: string) => string): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one) => textOfValue(name, one, nameOf));
  if (typeof value === 'string') return [idFields.has(name) ? nameOf(value) : value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object') return [];
  const date = value as { state?: string; start?: string; end?: string; qualifier?: string };
  if (date.state === 'stated') return [`${date.qualifier ?? ''} ${date.start ?? ''}/${date.end ?? ''}`];
  if (date.state === 'not-stated') return [];
  return [
    Object.entries(value)
      .flatMap(([part, each]) => textOfValue(part, each, nameOf))
      .join(', '),
  ];
}

/** Blocks whose place among those that stayed is another than before. */
function movedIds(before: readonly Block[], after: readonly Block[]): Set<string> {
  const stayed = new Set(after.map((block) => block.id));
  const was = before.filter((block) => stayed.has(block.id)).map((block) => block.id);
  const known = new Set(was);
  const is = after.filter((block) => known.has(block.id)).map((block) => block.id);
  return new Set(is.filter((id, place) => was[place] !== id));
}

/** @param nameOf what a referenced thing is called; never the words of a quote that was withdrawn. */
export function compareContent(before: PageContent, after: PageContent, nameOf: (id: string) => string): Difference {
  const old = new Map(before.blocks.map((block) => [block.id, block]));
  const kept = new Set(after.blocks.map((block) => block.id));
  const moved = movedIds(before.blocks, after.blocks);
  const blocks: BlockChange[] = [];
  const say = (block: Block, change: BlockChange['change'], stretches: Stretch[]) =>
    blocks.push({ id: block.id, kind: block.kind, heading: block.heading, change, stretches });
  for (const block of after.blocks) {
    const was = old.get(block.id);
    if (!was) {
      say(block, 'added', [{ text: blockText(block, nameOf), change: 'added' }]);
      continue;
    }
    const stretches = compareTexts(blockText(was, nameOf), blockText(block, nameOf));
    if (stretches.some((stretch) => stretch.change !== 'same') || was.level !== block.level)
      say(block, 'changed', stretches);
    else if (moved.has(block.id)) say(block, 'moved', stretches);
  }
  for (const block of before.blocks)
    if (!kept.has(block.id)) say(block, 'removed', [{ text: blockText(block, nameOf), change: 'removed' }]);
  const title = compareTexts(before.title, after.title);
  const summary = compareTexts(before.summary, after.summary);
  const isNone = [...title, ...summary].every((stretch) => stretch.change === 'same') && blocks.length === 0;
  return { title, summary, blocks, isNone };
}
