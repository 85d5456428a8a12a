/** A survey in several renditions: complete or not offered, easy to read, taken out and brought back. */
import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../engine/definition.ts';
import { localisedStrings, setAllLocalised } from '../engine/localised-strings.ts';
import { completenessOf, gridRows, renditionsIn } from './completeness.ts';
import { readRendition, renditionCsv, renditionJson } from './exchange.ts';
import { fieldOf } from './grid.ts';
import { lintRenditions } from './lint.ts';
import { alternateLinks, chosenRendition, formatChoices, inRendition, wayIn, withoutLanguage } from './offered.ts';
import { readingHints } from './reading.ts';

const plain = {
  title: 'Waiting',
  description: 'About waiting.',
  pages: [
    {
      title: 'You',
      elements: [
        { type: 'radiogroup', name: 'waits', title: 'Do you wait?', choices: [{ value: 'a', text: 'Yes' }, 'no'] },
        { type: 'comment', name: 'words', title: '=What, “quickly”?\nSay it.' },
      ],
    },
  ],
};

const written = (rendition: string, count = Infinity, json: unknown = plain) => {
  const texts = localisedStrings(json).slice(0, count);
  return setAllLocalised(json, rendition, new Map(texts.map(({ path }) => [path, `${rendition} ${path}`])));
};

const parsed = (json: unknown) => {
  const read = parseDefinition(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.definition;
};

const offering = (json: unknown, ...renditions: string[]) => parsed({ ...(json as object), renditions });

describe('completeness', () => {
  it('counts every text that people read', () => {
    expect(completenessOf(gridRows(plain, 'cy'))).toMatchObject({ said: 0, all: 7 });
    expect(completenessOf(gridRows(written('cy', 4), 'cy'))).toMatchObject({ said: 4, all: 7 });
    expect(completenessOf(gridRows(written('cy'), 'cy'))).toMatchObject({ said: 7, all: 7 });
    expect(renditionsIn(written('cy', 1, written('pl', 1)))).toEqual(['cy', 'pl']);
  });

  it('does not take a language for Easy Read in it', () => {
    expect(completenessOf(gridRows(written('cy'), 'cy-easyread')).said).toBe(0);
  });

  it('is asked of what is offered, and of nothing else', () => {
    const errors = (json: unknown, ...keys: string[]) =>
      lintRenditions(offering(json, ...keys)).filter(({ level }) => level === 'error');
    expect(errors(written('cy', 4))).toEqual([]);
    expect(errors(written('cy'), 'cy')).toEqual([]);
    const gaps = gridRows(written('cy', 4), 'cy').filter(({ own }) => own === '');
    expect(errors(written('cy', 4), 'cy').map(({ path }) => path)).toEqual([
      'renditions',
      ...gaps.map(({ path }) => path),
    ]);
    expect(errors(written('cy', 4), 'cy')[0]?.message).toContain('Welsh is offered, but only 4 of 7');
    expect(errors(written('cy'), 'cy', 'pl').filter(({ path }) => path === 'renditions')).toHaveLength(1);
    expect(errors(written('cy'), 'cy', 'pl').map(({ rendition }) => rendition)).toEqual(Array(6).fill('pl'));
  });

  it('refuses renditions that there are not, and a rendition twice', () => {
    expect(parseDefinition({ ...plain, renditions: ['klingon'] }).ok).toBe(false);
    expect(parseDefinition({ ...plain, renditions: ['en'] }).ok).toBe(false);
    expect(parseDefinition({ ...plain, renditions: ['cy', 'cy'] }).ok).toBe(false);
  });
});

const picture = { id: 'clock', alt: 'A clock' };
const pictured = {
  title: 'Waiting',
  pages: [
    {
      title: 'You',
      picture,
      elements: [
        {
          type: 'radiogroup',
          name: 'waits',
          title: 'Do you wait?',
          picture,
          choices: [{ value: 'a', text: 'Yes', picture }],
        },
      ],
    },
  ],
};
const alts = (rendition: string, json: unknown = pictured) =>
  gridRows(json, rendition).filter(({ main }) => main === 'A clock');

describe('what a picture shows', () => {
  it('is a text of Easy Read in another language than the survey’s own, and of nothing else', () => {
    expect(alts('easyread')).toEqual([]);
    expect(alts('cy')).toEqual([]);
    expect(alts('cy-easyread').map(({ element, property }) => [element, property])).toEqual([
      ['page 1', 'picture.alt'],
      ['waits', 'picture.alt'],
      ['waits', 'choices[0].picture.alt'],
    ]);
    const inWelsh = { ...pictured, locale: 'cy' };
    expect(alts('cy-easyread', inWelsh)).toEqual([]);
    expect(alts('easyread', inWelsh)).toHaveLength(3);
  });

  it('is counted, and a rendition without it is not offered', () => {
    const rest = gridRows(pictured, 'cy-easyread').filter(({ main }) => main !== 'A clock');
    const half = setAllLocalised(pictured, 'cy-easyread', new Map(rest.map(({ path }) => [path, 'Hawdd'])));
    expect(completenessOf(gridRows(half, 'cy-easyread'))).toMatchObject({ said: rest.length, all: rest.length + 3 });
    const [gap] = lintRenditions({ ...parsed(half), renditions: ['cy-easyread'] });
    expect(gap).toMatchObject({ level: 'error', path: 'renditions' });
    const paths = alts('cy-easyread').map(({ path }): [string, string] => [path, 'Cloc']);
    const whole = parsed(setAllLocalised(half, 'cy-easyread', new Map(paths)));
    expect(lintRenditions({ ...whole, renditions: ['cy-easyread'] }).filter(({ level }) => level === 'error')).toEqual(
      [],
    );
    expect(whole.pages[0]?.picture).toEqual({ id: 'clock', alt: { default: 'A clock', 'cy-easyread': 'Cloc' } });
  });
});

describe('Easy Read', () => {
  it('hints at long sentences, long words and who does what, and stops nothing', () => {
    const words = 'We want to know how you and your family felt about the long wait for the therapy team.';
    expect(readingHints(words)).toMatchObject([{ kind: 'long-sentence', words: 18 }]);
    expect(readingHints('Your physiotherapist helps.')).toMatchObject([{ kind: 'long-word', word: 'physiotherapist' }]);
    expect(readingHints('You were given a letter.')).toMatchObject([{ kind: 'passive', phrase: 'were given' }]);
    expect(readingHints('We ask you. You answer.\nThank you.')).toEqual([]);
    const found = lintRenditions(offering(written('easyread'), 'easyread'));
    expect(found.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a file for translators', () => {
  const rows = gridRows(written('cy', 3), 'cy');

  it.each([
    ['CSV', renditionCsv],
    ['JSON', renditionJson],
  ])('comes back as it went out, as %s', (_kind, write) => {
    const read = readRendition(write(rows), rows);
    expect(read?.unknown).toEqual([]);
    expect([...(read?.texts ?? [])]).toEqual(rows.slice(0, 3).map(({ path, own }) => [path, own]));
  });

  it('leaves out places that there are not, and texts whose English is another by now', () => {
    const lines = [
      { place: 'title', english: 'Something else', text: 'x' },
      { place: 'pages[9].title', english: '', text: 'x' },
      { place: 'description', english: 'About waiting.', text: ' Am aros. ' },
    ];
    expect(readRendition(JSON.stringify(lines), rows)).toEqual({
      texts: new Map([['description', 'Am aros.']]),
      unknown: ['title', 'pages[9].title'],
    });
  });

  it.each(['', 'a,b\n1,2', '[1]', '[{"place":1}]', '[{'])('that is none is refused: %j', (file) => {
    expect(readRendition(file, rows)).toBeNull();
  });

  it('gives every text a field of its own', () => {
    expect(new Set(rows.map(({ path }) => fieldOf(path))).size).toBe(rows.length);
  });
});

describe('an address in a rendition', () => {
  const definition = offering(written('ar', Infinity, written('easyread')), 'easyread', 'ar');

  it('holds the rendition and nothing else', () => {
    expect(inRendition('/a/surveys/s', 'ar')).toBe('/a/surveys/s?lang=ar');
    expect(inRendition('/a/surveys/s?k=1', 'ar')).toBe('/a/surveys/s?k=1&lang=ar');
    expect(inRendition('/a/surveys/s', 'en')).toBe('/a/surveys/s');
    expect(withoutLanguage('/s?lang=ar&r=1')).toBe('/s?r=1');
    expect(withoutLanguage('/s?r=1&lang=ar')).toBe('/s?r=1');
    expect(withoutLanguage('/s?lang=ar')).toBe('/s');
  });

  it('is one that is offered, or else the survey’s own language', () => {
    expect(chosenRendition(definition, 'ar')).toBe('ar');
    for (const asked of [null, 'cy', 'en', '', '__proto__']) expect(chosenRendition(definition, asked)).toBe('en');
  });

  it('is carried from page to page', () => {
    const way = { action: '/s/answer', checkAction: '/s/check?lang=cy', done: '/s/done' };
    expect(wayIn(way, definition, 'ar')).toMatchObject({
      action: '/s/answer?lang=ar',
      checkAction: '/s/check?lang=ar',
      done: '/s/done?lang=ar',
      title: 'ar title',
    });
    expect(wayIn(way, definition, 'en')).toMatchObject({ checkAction: '/s/check', title: null });
  });

  it('stands in the head of the page for every language', () => {
    const choices = formatChoices(['en', 'easyread', 'ar'], 'ar', '/s');
    expect(choices.map(({ name, dir, isCurrent }) => [name, dir, isCurrent])).toEqual([
      ['English', 'ltr', false],
      ['Easy Read', 'ltr', false],
      ['العربية', 'rtl', true],
    ]);
    expect(alternateLinks('https://x.example', choices).map(({ hrefLang, href }) => [hrefLang, href])).toEqual([
      ['en', 'https://x.example/s'],
      ['ar', 'https://x.example/s?lang=ar'],
    ]);
    expect(formatChoices(['en'], 'en', '/s')).toEqual([]);
  });
});
