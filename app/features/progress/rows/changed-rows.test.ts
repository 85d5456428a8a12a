import { describe, expect, it } from 'vitest';
import { listChange } from './changed-rows.ts';

type Row = { name: string; place: string };
const row = (name: string, place = ''): Row => ({ name, place });

const change = (before: Row[], after: Row[]) => listChange<Row>(before, after, [['name']]);

describe('listChange', () => {
  it.each([
    ['the same', [row('a'), row('b')], [row('a'), row('b')], false],
    ['a new one between', [row('a'), row('b')], [row('a'), row('c'), row('b')], false],
    ['the first one gone', [row('a'), row('b'), row('c')], [row('b'), row('c')], false],
    ['twins', [row('a'), row('a')], [row('a'), row('a')], false],
    ['turned round', [row('a'), row('b')], [row('b'), row('a')], true],
    ['turned round, and one says more', [row('a'), row('b')], [row('b', 'here'), row('a')], true],
    ['turned round, and one says something else', [row('a', 'here'), row('b')], [row('b'), row('a', 'there')], true],
  ])('sees whether rows change places: %s', (_case, before, after, isReordered) => {
    expect(change(before, after).isReordered).toBe(isReordered);
  });

  it('finds what says something else or is gone, and neither what is new nor what was filled in', () => {
    const before = [row('a'), row('b', 'here'), row('c')];
    const after = [row('d'), row('a', 'now said'), row('b', 'there')];
    expect(change(before, after).changed).toEqual([
      { before: row('b', 'here'), after: row('b', 'there') },
      { before: row('c'), after: null },
    ]);
  });
});
