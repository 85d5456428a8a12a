import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterwards, before, idsBeside, inReadingOrder, stepFrom } from '../record/chain.ts';
import type { Chain, ChainLink, ChainNode } from '../record/chain.ts';
import { box, drawChain, wrapWords } from './drawing.ts';
import { pathOf } from './phases.ts';

const node = (id: string, kind: ChainNode['kind'], step = 0): ChainNode => ({
  id,
  kind,
  title: id,
  address: `/a/${id}`,
  step,
  goesOn: false,
  standing: null,
});
const stands = (id: string, kind: ChainNode['kind'], standing: ChainNode['standing']): ChainNode => ({
  ...node(id, kind),
  standing,
});
const led = (from: string, to: string): ChainLink => ({ from, to, kind: 'led-to', madeOn: '2026-03-04' });
const chainOf = (focus: ChainNode, nodes: ChainNode[], links: ChainLink[]): Chain => ({
  focus,
  nodes,
  links,
  elsewhere: [],
  more: { before: null, after: null },
  isCut: false,
});
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
  const chain = chainOf(focus, nodes, []);
  expect(idsOf(before(chain))).toEqual(['f', 'q']);
  expect(idsOf(afterwards(chain))).toEqual(['m', 'u']);
});

it('puts what an update tells of as done after it, and what it came from before it', () => {
  const stepIn = (focus: ChainNode['kind'], kind: ChainNode['kind'], step: number) =>
    Math.sign(stepFrom(focus, node('x', kind, step)));
  for (const focus of ['update', 'report', 'page'] as const) {
    for (const cause of ['survey', 'quote', 'finding', 'commitment', 'update'] as const)
      expect(stepIn(focus, cause, -2)).toBe(-1);
    for (const deed of ['measure', 'outcome', 'service-change', 'service'] as const)
      expect(stepIn(focus, deed, -2)).toBe(1);
  }
  expect(stepIn('outcome', 'measure', -1)).toBe(-1);
});

it('names what leads to the thing itself, and nothing further away', () => {
  const focus = node('p', 'priority');
  const nodes = [node('q', 'quote', -2), node('f', 'finding', -1), focus, node('r', 'recommendation', 1)];
  expect(idsBeside(chainOf(focus, nodes, [led('q', 'f'), led('f', 'p'), led('p', 'r')]))).toEqual(['f']);
});

describe('pathOf', () => {
  const stepsOf = (...nodes: ChainNode[]) => pathOf(nodes).map(({ phase, nodes: held }) => [phase, idsOf(held)]);

  it('keeps the step of the loop that is empty', () => {
    expect(stepsOf(node('q', 'quote'), node('f', 'finding'), stands('u', 'update', 'done'))).toEqual([
      ['said', ['q']],
      ['learned', ['f']],
      ['promised', []],
      ['did', ['u']],
    ]);
  });

  it('takes no refusal for a promise, and nothing for done that does not say so', () => {
    const steps = stepsOf(
      stands('promise', 'commitment', 'promised'),
      stands('refusal', 'commitment', 'refused'),
      stands('hope', 'outcome', 'expected'),
      stands('result', 'outcome', 'achieved'),
      stands('plan', 'service-change', 'planned'),
      stands('rolling', 'service-change', 'rolling-out'),
      stands('change', 'service-change', 'in-place'),
      stands('going', 'update', 'under-way'),
      stands('silent', 'update', 'not-stated'),
      stands('deed', 'update', 'done'),
      node('measure', 'measure'),
      node('service', 'service'),
    );
    expect(steps).toEqual([
      ['said', []],
      ['learned', []],
      ['promised', ['promise']],
      ['refused', ['refusal']],
      ['undone', ['hope', 'plan', 'rolling', 'going', 'silent']],
      ['did', ['result', 'change', 'deed']],
      ['about', ['measure', 'service']],
    ]);
  });
});

describe('wrapWords', () => {
  it('keeps short words whole and says when words are left over', () => {
    expect(wrapWords('One line', 18, 3)).toEqual(['One line']);
    expect(wrapWords('Waiting is hardest because nobody says how long it will be', 18, 3)).toEqual([
      'Waiting is hardest',
      'because nobody',
      'says how long it …',
    ]);
  });
});

describe('drawChain', () => {
  const kinds = ['survey', 'finding', 'priority', 'commitment', 'update'] as const;
  const anyChain = fc
    .record({
      size: fc.integer({ min: 1, max: 30 }),
      pairs: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 40 }),
    })
    .map(({ size, pairs }) => {
      const nodes = Array.from({ length: size }, (_, index) => {
        const kind = kinds[index % kinds.length] ?? 'finding';
        return node(`n${index}`, kind, index === 0 ? 0 : index);
      });
      const links = pairs.flatMap(([a, b]) => (a !== b && a < size && b < size ? [led(`n${a}`, `n${b}`)] : []));
      return chainOf(nodes[0] ?? node('n0', 'finding'), nodes, links);
    });

  it('draws the thing itself and the nearest, no box over another, all within a phone’s width', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { boxes, width, height } = drawChain(chain, 12);
        expect(boxes).toHaveLength(Math.min(12, chain.nodes.length));
        expect(boxes.filter((one) => one.isFocus)).toHaveLength(1);
        expect(boxes.map((one) => one.number)).toEqual(boxes.map((_, index) => index + 1));
        for (const one of boxes) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x + box.width).toBeLessThanOrEqual(width);
          expect(one.y + box.height).toBeLessThanOrEqual(height);
          const over = boxes.filter(
            (other) =>
              Math.abs(other.x - one.x) < box.width && Math.abs(other.y - one.y) < box.height && other.id !== one.id,
          );
          expect(over).toEqual([]);
        }
      }),
    );
  });

  it('keeps rows as far apart as the lines of text below a box need', () => {
    fc.assert(
      fc.property(anyChain, fc.constantFrom(1, 2), (chain, badgeLines) => {
        const tops = [...new Set(drawChain(chain, 12, badgeLines).boxes.map(({ y }) => y))].sort((a, b) => a - b);
        for (const [index, top] of tops.slice(1).entries())
          expect(top - (tops[index] ?? 0)).toBeGreaterThanOrEqual(box.height + 11 + 15 * badgeLines);
      }),
    );
  });

  it('draws one line for each pair that is linked and drawn, whatever way the links go', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { boxes, lines } = drawChain(chain, 12);
        const drawn = new Set(boxes.map((one) => one.id));
        const pairs = chain.links.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
        expect(lines.map((line) => line.key).sort()).toEqual(
          [...new Set(pairs.map(({ from, to }) => `${from} ${to}`))].sort(),
        );
      }),
    );
  });
});
