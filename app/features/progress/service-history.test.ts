import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import type { StatedDate } from '#app/lib/partial-date.ts';
import { serviceHistory } from './service-history.ts';

function on(typed: string): StatedDate {
  const parsed = parsePartialDate(typed);
  if (!parsed.ok) throw new Error(typed);
  return parsed.date;
}

const stage = (id: string, reached: StatedDate) => ({
  id,
  changeId: 'change',
  title: 'Evening line',
  stage: 'pilot' as const,
  place: { state: 'not-stated' as const },
  reached,
  note: '',
  against: { isDissent: false, review: null },
});

const north = { area: 'north', today: '2026-11-02' };

const update = (id: string, publishedAt: Date | null) => ({
  id,
  kind: 'update' as const,
  slug: id,
  title: id,
  publishedAt,
});

describe('the history of a service', () => {
  it('puts the newest first, whatever kind of thing it is, and what has no date last', () => {
    const shown = serviceHistory(
      north,
      [update('spring', new Date('2026-04-02T10:00:00Z')), update('autumn', new Date('2026-10-01T10:00:00Z'))],
      [stage('july', on('July 2026')), stage('undated', { state: 'not-stated' })],
    );
    expect(shown.map(({ id }) => id)).toEqual(['autumn', 'july', 'spring', 'undated']);
  });

  it('keeps the precision of every date, on screen and for machines', () => {
    const [month, none] = serviceHistory(north, [], [stage('a', on('May 2024')), stage('b', { state: 'not-stated' })]);
    expect(month).toMatchObject({ date: 'May 2024', edtf: '2024-05', address: '/north/service-changes/change' });
    expect(none).toMatchObject({ date: null, edtf: null, place: null });
  });

  it('says what stands against a change that is in place, and nothing of that at earlier stages', () => {
    const against = { isDissent: true, review: null };
    const pilot = { ...stage('a', on('May 2024')), against };
    const inPlace = { ...stage('b', on('May 2025')), stage: 'in-place' as const, against };
    const shown = serviceHistory(north, [], [pilot, inPlace]);
    expect(shown).toMatchObject([{ against: [{ kind: 'dissent', day: null }] }, { against: [] }]);
  });

  it('counts a publication late in the evening to the day people here had', () => {
    const [only] = serviceHistory(north, [update('late', new Date('2026-06-30T23:30:00Z'))], []);
    expect(only).toMatchObject({ date: '1 July 2026', edtf: '2026-07-01' });
  });
});
