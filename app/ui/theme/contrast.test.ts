/** Every pair of colours that meets on screen or paper, in every scheme: WCAG 2.2, 1.4.3, 1.4.6 (body text) and 1.4.11. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';

type Tokens = Map<string, string>;

/** Least contrast: text that people read at length, other text, and what is seen but not read. */
const LEAST = { body: 7, text: 4.5, shape: 3 };

const GROUNDS = ['paper', 'sheet', 'sunk'];

const PAIRS: { least: keyof typeof LEAST; fore: string; on: string[] }[] = [
  { least: 'body', fore: 'ink', on: [...GROUNDS, 'teal-soft', 'marigold-soft', 'brick-soft', 'focus-wash'] },
  { least: 'body', fore: 'ink-soft', on: GROUNDS },
  { least: 'text', fore: 'teal', on: [...GROUNDS, 'marigold-soft', 'brick-soft'] },
  { least: 'text', fore: 'teal-strong', on: [...GROUNDS, 'marigold-soft', 'brick-soft'] },
  { least: 'text', fore: 'on-teal', on: ['teal', 'teal-strong'] },
  { least: 'text', fore: 'on-marigold', on: ['marigold'] },
  { least: 'text', fore: 'plum', on: GROUNDS },
  { least: 'text', fore: 'brick', on: [...GROUNDS, 'brick-soft'] },
  { least: 'text', fore: 'brick-strong', on: GROUNDS },
  { least: 'text', fore: 'on-brick', on: ['brick', 'brick-strong'] },
  { least: 'text', fore: 'accent', on: GROUNDS },
  { least: 'shape', fore: 'edge', on: GROUNDS },
  { least: 'shape', fore: 'focus', on: [...GROUNDS, 'focus-wash'] },
];

/** Divides, and carries no meaning of its own. */
const DECORATION = ['hair'];

/** Rules of the token sheet as (media, selector, declarations); it nests one level and no more. */
function readSheet(): { media: string; selector: string; tokens: Tokens }[] {
  const text = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const rules: { media: string; selector: string; tokens: Tokens }[] = [];
  let media = '';
  let current: Tokens | undefined;
  for (const line of text.split('\n').map((part) => part.trim())) {
    const declared = /^--([a-z-]+): (#[0-9a-f]{6});$/.exec(line);
    if (line.startsWith('@media')) media = line.slice('@media '.length, -2);
    else if (line.endsWith('{')) rules.push({ media, selector: line.slice(0, -2), tokens: (current = new Map()) });
    else if (line === '}' && current) current = undefined;
    else if (line === '}') media = '';
    else if (declared?.[1] && declared[2]) current?.set(declared[1], declared[2]);
  }
  return rules;
}

function schemes(): [string, Tokens][] {
  const rules = readSheet();
  const tokensOf = (media: string, selector: string) =>
    rules.find((rule) => rule.media === media && rule.selector === selector)?.tokens ?? new Map<string, string>();
  const light = tokensOf('', ':root');
  const dark = 'screen and (prefers-color-scheme: dark)';
  const accents = rules.filter((rule) => rule.media === '' && rule.selector !== ':root').map((rule) => rule.selector);
  return [
    ['light', light],
    ['dark', tokensOf(dark, ':root')],
    ['print', new Map([...light, ...tokensOf('print', ':root')])],
    ...accents.flatMap((accent): [string, Tokens][] => [
      [`light ${accent}`, new Map([...light, ...tokensOf('', accent)])],
      [`dark ${accent}`, new Map([...tokensOf(dark, ':root'), ...tokensOf(dark, accent)])],
    ]),
  ];
}

describe('contrastRatio', () => {
  it('agrees with the values that WCAG names', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastRatio('#ffffff', '#ffffff')).toBe(1);
  });

  it('refuses what it cannot read', () => {
    expect(() => contrastRatio('#fff', '#000000')).toThrow(TypeError);
  });
});

describe('the token sheet', () => {
  it('names every colour of the light scheme in the dark one, and the same accents', () => {
    const rules = readSheet();
    const shape = (media: string) =>
      rules.filter((rule) => rule.media === media).map((rule) => [rule.selector, [...rule.tokens.keys()].sort()]);
    expect(shape('screen and (prefers-color-scheme: dark)')).toEqual(shape(''));
    expect(shape('')).toHaveLength(5);
  });

  it('pairs every colour with something', () => {
    const paired = new Set([...PAIRS.flatMap((pair) => [pair.fore, ...pair.on]), ...DECORATION]);
    const light = schemes()[0]?.[1] ?? new Map<string, string>();
    expect([...light.keys()].filter((name) => !paired.has(name))).toEqual([]);
  });
});

describe.each(schemes())('contrast in the scheme %s', (_name, tokens) => {
  it.each(PAIRS)('$fore is $least on $on', ({ least, fore, on }) => {
    const poor = on.filter((ground) => contrastRatio(tokens.get(fore) ?? '', tokens.get(ground) ?? '') < LEAST[least]);
    expect(poor).toEqual([]);
  });
});
