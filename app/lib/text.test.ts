import { describe, expect, it } from 'vitest';
import { countWords, foldForComparison, truncateWords } from '#app/lib/text.ts';

describe('foldForComparison', () => {
  it.each([
    ['Multi\u2011agency', 'Multi-agency'],
    ['2019\u20132021', '2019-2021'],
    ['\u201cthey\u2019re\u201d', '"they\'re"'],
    ['  two\u00a0words \n apart ', 'two words apart'],
    ['cafe\u0301', 'caf\u00e9'],
  ])('folds %s', (text, folded) => {
    expect(foldForComparison(text)).toBe(folded);
  });

  it('keeps capitals and other dashes', () => {
    expect(foldForComparison('EHCP \u2014 SEND')).toBe('EHCP \u2014 SEND');
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    [' – … ', 0],
    ["don't co-produce alone", 3],
    ['4 of 7\nlisted', 4],
    ['Ysgol yn y dref', 4],
  ])('of "%s" gives %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('truncateWords', () => {
  it.each([
    ['one two  three', 3, 'one two three'],
    ['one two three', 2, 'one two…'],
    ['one – two three', 2, 'one – two…'],
    ['', 2, ''],
  ])('cuts "%s" to %i words', (text, words, cut) => {
    expect(truncateWords(text, words)).toBe(cut);
  });
});
