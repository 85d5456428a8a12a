import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterwards, before, inReadingOrder } from './chain.ts';
import type { Chain, ChainLink, ChainNode } from './chain.ts';
import { drawLanes } from './lanes.ts';

const node = (id: string, kind: ChainNode['kind'], step = 0): ChainNode => ({
  id,
  kind,
  title: id,
  address: `/a/${id}`,
  step,
});
const led = (from: string, to: string): ChainLink => ({ from, to, kind: 'led-to' });
const idsOf = (nodes: ChainNode[]) => nodes.map((one) => one.id);

describe('inReadingOrder', () => {
  it('puts causes before what they caused, whatever order they come in', () => {
    const nodes = [node('u', 'update'), node('c', 'commitment', -1), node('f', 'finding', -2), node('q', 'quote', -1)];
    const links = [led('f', 'c'), led('c', 'u'), led('q', 'f'), led('q', 'u')];
    expect(idsOf(inReadingOrder(nodes, links))).toEqual(['q', 'f', 'c', 'u']);
  });

  it('ends with every node once, even where links go in a circle', () => {
    const nodes = [node('a', 'finding'), node('b', 'finding'), node('c', 'finding')];
    expect(idsOf(inReadingOrder(nodes, [led('a', 'b'), led('b', 'a'), led('b', 'c')]))).toEqual(['a', 'b', 'c']);
  });
});

it('walks both ways from the thing in the middle, nearest first', () => {
  const focus = node('c', 'commitment', 0);
  const nodes = [
    node('q', 'quote', -2),
    node('f', 'finding', -1),
    focus,
    node('m', 'measure', 1),
    node('u', 'update', 2),
  ];
  const chain: Chain = { focus, nodes, links: [], isCut: false };
  expect(idsOf(before(chain))).toEqual(['f', 'q']);
  expect(idsOf(afterwards(chain))).toEqual(['m', 'u']);
});

describe('drawLanes', () => {
  it('gives a hub one lane, not one for each of its links', () => {
    const rows = ['a', 'b', 'c', 'u'];
    const drawing = drawLanes(rows, [led('a', 'u'), led('b', 'u'), led('c', 'u')]);
    expect(drawing).toEqual({ lanes: [{ first: 0, last: 3, joins: [0, 1, 2, 3], column: 0 }], columns: 1 });
  });

  it('joins both ends of every link and lets no two lanes of a column meet', () => {
    const links = fc.array(
      fc.tuple(fc.nat(9), fc.nat(9)).filter(([from, to]) => from !== to),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(links, (pairs) => {
        const rows = Array.from({ length: 10 }, (_, index) => String(index));
        const { lanes, columns } = drawLanes(
          rows,
          pairs.map(([from, to]) => ({ from: String(from), to: String(to) })),
        );
        if (columns < 8) {
          for (const [from, to] of pairs) {
            expect(lanes.some((lane) => lane.joins.includes(from) && lane.joins.includes(to))).toBe(true);
          }
        }
        for (const one of lanes) {
          const meeting = lanes.filter(
            (other) => other.column === one.column && other.first <= one.last && one.first <= other.last,
          );
          expect(meeting).toEqual([one]);
        }
      }),
    );
  });

  it('draws nothing where nothing is linked', () => {
    expect(drawLanes(['a'], [])).toEqual({ lanes: [], columns: 0 });
  });
});
