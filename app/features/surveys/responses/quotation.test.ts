/** A quote keeps the words of its source. */
import { describe, expect, it } from 'vitest';
import { isTakenFrom } from './quotation.ts';

const source = 'We waited for Ben for\nthirty weeks. Nobody rang. Thirty weeks is long.';

describe('isTakenFrom', () => {
  it.each([
    ['the whole', source, true],
    ['a part', 'Nobody rang.', true],
    ['other line breaks', 'We waited for Ben for thirty  weeks.', true],
    ['a gap', 'We waited […] thirty weeks.', true],
    ['a gap in ASCII', 'We waited for [...] for thirty weeks.', true],
    ['gaps at both ends', '[…] Nobody rang. […]', true],
    ['an added word', 'We waited for Ben for thirty long weeks.', false],
    ['a changed name', 'We waited for Tom', false],
    ['parts in another order', 'Nobody rang. […] We waited', false],
    ['a part used twice', 'Nobody rang. […] Nobody rang.', false],
    ['other capitals', 'nobody rang.', false],
  ])('%s', (_name, words, expected) => {
    expect(isTakenFrom(words, source)).toBe(expected);
  });
});
