/** Near copies are found, and answers that are merely alike are not. */
import { describe, expect, it } from 'vitest';
import { groupNearCopies } from './near-copies.ts';

const letter =
  'Please keep the short breaks service open because my child and many other children need it every week and we have nowhere else to go';

const grouped = (texts: string[]) =>
  groupNearCopies(texts.map((text, index) => ({ id: String(index), text }))).map(({ ids, isSame }) => [
    ids.join(' '),
    isSame,
  ]);

describe('groupNearCopies', () => {
  it('finds the same words in other case, spaces and signs', () => {
    expect(grouped([letter, `  ${letter.toUpperCase()}.`, 'Something else was said here by me'])).toEqual([
      ['0 1', true],
    ]);
  });

  it('finds a letter with a word changed, and the largest group first', () => {
    const changed = letter.replace('Please keep', 'Keep');
    const pair = [
      'We waited for ten months and nobody rang us at all',
      'we waited for ten months and nobody rang us at all!',
    ];
    expect(grouped([...pair, letter, changed, `${letter} Thank you`])).toEqual([
      ['2 3 4', false],
      ['0 1', true],
    ]);
  });

  it('compares short texts letter by letter', () => {
    expect(grouped(['The waiting list is too long', 'The waiting list is to long'])).toEqual([['0 1', false]]);
    expect(grouped(['The waiting list is too long', 'The waiting room is too cold'])).toEqual([]);
  });

  it('passes over texts of a few words, which are alike by chance', () => {
    expect(grouped(['No thank you', 'No thank you', '', '…', 'None'])).toEqual([]);
  });

  it('keeps different texts on one theme apart', () => {
    const theme = Array.from(
      { length: 200 },
      (_, index) => `My child of ${index} waited for therapy number ${index * 7} in place ${index * 13}`,
    );
    expect(grouped(theme)).toEqual([]);
  });

  it('gives the same groups for the same texts', () => {
    const texts = Array.from({ length: 300 }, (_, index) =>
      index % 3 === 0 ? `${letter} ${index % 2}` : `A text of its own, number ${index} of many here`,
    );
    expect(grouped(texts)).toEqual(grouped(texts));
    expect(grouped(texts)[0]?.[0]?.toString().split(' ')).toHaveLength(100);
  });
});
