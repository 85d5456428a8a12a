import { expect, it } from 'vitest';
import { isSpelling } from './spelling.ts';

it.each([
  ['The buget, alwyas.', 'The budget, always'],
  ['Familys with a place', 'Families with a place'],
  ['One line.\nAnother', 'One line. Another'],
  ['', ''],
])('takes “%s” → “%s” for spelling', (before, after) => expect(isSpelling(before, after)).toBe(true));

it.each([
  ['The budget.', 'The budget and the place.'],
  ['We can close it', 'We cannot close it'],
  ['We can close it', "We can't close it"],
  ['It is now fixed', 'It is not fixed'],
  ['40 places', '30 places'],
  ['Keep it', ''],
  ['Close the pool', 'Close the centre'],
  ['I am happy', 'I am unhappy'],
  ['Good', 'Poor'],
  ['Yes', 'No'],
  ['More than a month', 'Most than a month'],
])('takes “%s” → “%s” for a change', (before, after) => expect(isSpelling(before, after)).toBe(false));
