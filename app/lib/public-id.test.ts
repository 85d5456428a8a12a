import { expect, it } from 'vitest';
import { isPublicId, newPublicId } from '#app/lib/public-id.ts';

it('makes ids of ten plain characters that do not repeat', () => {
  const ids = Array.from({ length: 500 }, newPublicId);
  expect(new Set(ids).size).toBe(500);
  expect(ids.every((id) => /^[0-9a-hjkmnp-tv-z]{10}$/.test(id) && isPublicId(id))).toBe(true);
  expect(new Set(ids.join('')).size).toBe(32);
});

it.each(['', 'abc', '0123456789a', 'ABCDEFGHJK', 'abcdefghiu', 'abcde fghj'])(
  'does not take "%s" for an id',
  (text) => {
    expect(isPublicId(text)).toBe(false);
  },
);
