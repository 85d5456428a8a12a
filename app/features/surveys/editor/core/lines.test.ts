import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from './json.ts';
import { goneCodes, readLines, writeLines } from './lines.ts';
import { codeFrom, isCode, isName, nameFrom } from './names.ts';

const choices: Json[] = [
  { value: 'very_good', text: { default: 'Very good', cy: 'Da iawn' }, mapsTo: 'A1', visibleIf: '{a} notempty' },
  'plain',
  { value: 'prefer_not_to_say', text: 'Prefer not to say' },
];

/** What people write: letters of several alphabets, marks, spaces. */
const written = fc.string({ unit: fc.constantFrom(..."aZ09 _-.!?’'éßñ漢字ع🙂\t"), maxLength: 30 });

describe('lists as lines', () => {
  it('are written with code, words and outside code', () => {
    expect(writeLines(choices, 'codes')).toBe(
      'very_good | Very good | A1\nplain\nprefer_not_to_say | Prefer not to say',
    );
  });

  it('come back as they were', () => {
    expect(readLines(writeLines(choices, 'codes'), choices, 'codes')).toEqual({ items: choices, faults: [] });
  });

  it('keep the code, the renditions and the condition when the words change', () => {
    const { items } = readLines('very_good | Excellent | A1\nplain', choices, 'codes');
    expect(items[0]).toEqual({ ...(choices[0] as object), text: { default: 'Excellent', cy: 'Da iawn' } });
  });

  it('take the address of a picture after its words, and keep the code that was made once', () => {
    const { items, faults } = readLines(
      'At the door | /area/pictures/door\nsun | Sunny | /area/pictures/sun',
      undefined,
      'pictures',
    );
    expect({ items, faults }).toEqual({
      items: [
        { value: 'at_the_door', text: 'At the door', imageLink: '/area/pictures/door' },
        { value: 'sun', text: 'Sunny', imageLink: '/area/pictures/sun' },
      ],
      faults: [],
    });
    expect(readLines('Sunny | /area/pictures/moon', items, 'pictures').items).toEqual([
      { value: 'sun', text: 'Sunny', imageLink: '/area/pictures/moon' },
    ]);
  });

  it('find a choice again by its words when the code was rubbed out', () => {
    expect(readLines('Very good', choices, 'codes').items).toEqual([
      { value: 'very_good', text: { default: 'Very good', cy: 'Da iawn' }, visibleIf: '{a} notempty' },
    ]);
  });

  it('make codes once, and know the words of states', () => {
    const { items } = readLines("Often\r\n\r\nOften!\nI don't know\nI’d rather not say", undefined, 'codes');
    expect(items).toEqual([
      { value: 'often', text: 'Often' },
      { value: 'often_2', text: 'Often!' },
      { value: 'dont_know', text: "I don't know" },
      { value: 'prefer_not_to_say', text: 'I’d rather not say' },
    ]);
  });

  it('say which line is wrong', () => {
    expect(readLines('a | A\nno code! | B\nA | again', undefined, 'codes').faults).toEqual([
      { line: 2, typed: 'no code! | B', fault: 'notACode' },
      { line: 3, typed: 'A | again', fault: 'twice' },
    ]);
    expect(readLines('1 | Low\nhigh | High', undefined, 'points').faults).toMatchObject([
      { line: 2, fault: 'notANumber' },
    ]);
    expect(readLines('9lives | Cats', undefined, 'named').faults).toMatchObject([{ line: 1, fault: 'notAName' }]);
  });

  it('are points of a scale and parts with names too', () => {
    expect(readLines('1 | Low\n2', undefined, 'points').items).toEqual([{ value: 1, text: 'Low' }, 2]);
    expect(readLines('First name\nage | Age', undefined, 'named', () => ({ cellType: 'text' })).items).toEqual([
      { cellType: 'text', name: 'first_name', title: 'First name' },
      { cellType: 'text', name: 'age', title: 'Age' },
    ]);
  });

  it('tell which codes are gone', () => {
    expect(goneCodes(choices, ['plain'], 'codes')).toEqual(['very_good', 'prefer_not_to_say']);
  });

  it('give every line a code of its own that the engine takes, whatever people write', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 20 }), (lines) => {
        const { items, faults } = readLines(
          lines.map((line) => line.replace(/[|\r\n]/g, ' ')).join('\n'),
          undefined,
          'codes',
        );
        const codes = items.map((item) => (item as { value: string }).value);
        expect(faults).toEqual([]);
        expect(codes.every(isCode)).toBe(true);
        expect(new Set(codes.map((code) => code.toLowerCase())).size).toBe(codes.length);
      }),
    );
  });
});

describe('names and codes', () => {
  it.each([
    ['Did you wait?', 'did_you_wait'],
    ['', 'question'],
    ['Ação é', 'acao_e'],
    ['5 to 10', 'q_5_to_10'],
    ['Survey', 'survey_2'],
    ['Wait', 'wait_2'],
    ['What would have made it easier for you to find support?', 'what_would_have_made_it_easier_for_you'],
  ])('of “%s” is %s', (title, name) => {
    expect(nameFrom(title, new Set(['wait']))).toBe(name);
  });

  it('are always names', () => {
    fc.assert(fc.property(written, (words) => isName(nameFrom(words, new Set()))));
  });

  it('give a state its code once', () => {
    expect(codeFrom('Not sure', new Set(['dont_know']))).toBe('not_sure');
  });
});
