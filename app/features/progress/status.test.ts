import { describe, expect, it } from 'vitest';
import { dateOf } from '#tests/factories/progress.ts';
import { headlineOf, nextFlip, ownerHeadline } from './status.ts';
import type { OwnerState, Status } from './status.ts';

const owner = (status: Status, due = ''): OwnerState => ({ status, due: dateOf(due) });

describe('the headline of a commitment', () => {
  it.each<[string, OwnerState[], string]>([
    ['no owner', [], 'not-stated'],
    ['one who is done', [owner('done')], 'done'],
    ['one done, one silent', [owner('done'), owner('not-stated')], 'not-stated'],
    ['one under way, one planned', [owner('under-way'), owner('planned')], 'planned'],
    ['one stopped, one done', [owner('stopped'), owner('done')], 'stopped'],
    ['one late among the kept', [owner('done', '2024'), owner('under-way', 'by February 2026')], 'overdue'],
  ])('of %s is the worst', (_name, owners, headline) => {
    expect(headlineOf('will', owners, '2026-03-04')).toBe(headline);
  });

  it('of a refusal is the refusal, whoever owns it', () => {
    expect(headlineOf('will-not', [owner('planned', '2020')], '2026-03-04')).toBe('will-not');
  });

  it.each<[OwnerState, string, string]>([
    [owner('planned', 'by May 2024'), '2024-05-31', 'planned'],
    [owner('planned', 'by May 2024'), '2024-06-01', 'overdue'],
    [owner('planned', 'autumn term 2025'), '2025-12-31', 'planned'],
    [owner('not-stated', '2025'), '2026-01-01', 'overdue'],
    [owner('done', '2020'), '2026-01-01', 'done'],
    [owner('stopped', '2020'), '2026-01-01', 'stopped'],
    [owner('planned', 'from May 2024'), '2024-06-01', 'overdue'],
    [owner('under-way', 'from May 2024'), '2024-06-01', 'under-way'],
    [owner('planned'), '2099-01-01', 'planned'],
  ])('goes overdue the day after the range ends, and never without a date: %o on %s is %s', (one, today, headline) => {
    expect(ownerHeadline(one, today)).toBe(headline);
  });

  it('flips at the first midnight in London after a date that still runs', () => {
    const owners = [owner('done', 'May 2026'), owner('planned', 'by July 2026'), owner('planned', 'by 2027')];
    expect(nextFlip(owners, '2026-03-04')).toEqual(new Date('2026-07-31T23:00:00Z'));
    expect(nextFlip([owner('planned'), owner('planned', '2020')], '2026-03-04')).toBeNull();
  });
});
