import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher, entriesIn, isAbbreviation, keepClaimed, markTerms } from './glossary-matcher.ts';

const terms = [
  'EHC',
  'EHCP',
  'EHC plan',
  'SEND',
  'SENDIASS',
  'Allied Health Professional',
  'key worker',
  "child's plan",
].map((term) => ({ id: term, term }));

/** The terms found, as they stand in the text. */
const found = (text: string) =>
  compileMatcher(terms)(text).flatMap((piece) => (piece.termId === null ? [] : [[piece.text, piece.termId]]));

const word = fc.stringMatching(/^[A-Za-z0-9éß'&.+*()[\]-]{1,8}$/);
const someTerms = fc
  .uniqueArray(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    { maxLength: 8 },
  )
  .map((list) => list.map((term, index) => ({ id: `t${index}`, term })));
const someText = fc
  .array(fc.oneof(word, fc.constantFrom(' ', '. ', '\n', '(', ')', 'EHCP', 'send')), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('finding terms', () => {
  it('finds whole words only', () => {
    expect(found('The EHCP, not EHCPX or aEHCP.')).toEqual([['EHCP', 'EHCP']]);
  });

  it('takes the longest of those that begin at one place', () => {
    expect(found('An EHC plan and SENDIASS')).toEqual([
      ['EHC plan', 'EHC plan'],
      ['SENDIASS', 'SENDIASS'],
    ]);
  });

  it('finds abbreviations only as they are written, and other terms in any case', () => {
    expect(found('Please send it to your Key Worker about SEND')).toEqual([
      ['Key Worker', 'key worker'],
      ['SEND', 'SEND'],
    ]);
  });

  it('finds plurals, kinds of apostrophe and broken lines', () => {
    expect(found('EHCPs, Allied Health\nProfessionals and the child’s plan')).toEqual([
      ['EHCPs', 'EHCP'],
      ['Allied Health\nProfessionals', 'Allied Health Professional'],
      ['child’s plan', "child's plan"],
    ]);
  });

  it.each([
    ['EHCP', true],
    ['SaLT', true],
    ['Send', false],
    ['Allied Health Professional', false],
  ])('knows whether %s is an abbreviation', (term, expected) => {
    expect(isAbbreviation(term)).toBe(expected);
  });

  it('gives back the whole text whatever the terms are', () => {
    fc.assert(
      fc.property(someTerms, someText, (list, text) => {
        const pieces = compileMatcher(list)(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });

  it('never marks a term inside a longer word', () => {
    fc.assert(
      fc.property(someTerms, someText, (list, text) => {
        let at = 0;
        for (const piece of compileMatcher(list)(text)) {
          const around = [text[at - 1] ?? '', text[at + piece.text.length] ?? ''];
          if (piece.termId !== null) expect(around.join('')).not.toMatch(/[\p{L}\p{N}_]/u);
          at += piece.text.length;
        }
      }),
    );
  });
});

describe('marking the first use on a page', () => {
  it('marks each term once over several texts', () => {
    const { texts, used } = markTerms(['SEND first', 'SEND again, and an EHCP', 'EHCP EHCP'], terms);
    expect(used).toEqual(['SEND', 'EHCP']);
    expect(texts.flat().filter((piece) => piece.termId !== null)).toHaveLength(2);
    expect(texts[2]).toEqual([{ text: 'EHCP EHCP', termId: null }]);
  });

  it('does not mark a shorter term inside a later use of a longer one', () => {
    const { texts } = markTerms(['An EHC plan', 'An EHC plan'], terms);
    expect(texts[1]).toEqual([{ text: 'An EHC plan', termId: null }]);
  });

  it('never marks a term twice, and never loses or doubles a letter', () => {
    fc.assert(
      fc.property(someTerms, fc.array(someText, { maxLength: 5 }), (list, texts) => {
        const marked = markTerms(texts, list);
        const ids = marked.texts.flat().flatMap((piece) => piece.termId ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(marked.used);
        expect(marked.texts.map((pieces) => pieces.map((piece) => piece.text).join(''))).toEqual(texts);
      }),
    );
  });

  it('joins plain neighbours', () => {
    const pieces = [
      { text: 'a ', termId: null },
      { text: 'EHCP', termId: 'x' },
      { text: ' b', termId: null },
    ];
    expect(keepClaimed(pieces, () => false)).toEqual([{ text: 'a EHCP b', termId: null }]);
  });

  it('names the entries that texts use', () => {
    const entry = (term: string) => ({ id: term, term, anchor: term, expansion: term, definition: '' });
    expect(entriesIn(['About SEND'], [entry('EHCP'), entry('SEND')]).map((one) => one.term)).toEqual(['SEND']);
  });
});
