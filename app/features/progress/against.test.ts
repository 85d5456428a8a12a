/** What stands against a status: whose word counts for what, and when it changes by itself. */
import { describe, expect, it } from 'vitest';
import { againstFlip, againstOf } from './against.ts';
import type { AgainstFacts } from './against.ts';

type Review = NonNullable<AgainstFacts['review']>;
type Result = Review['sides'][number]['result'];

const today = '2026-03-20';

const answered = (side: 'owner' | 'forum', result: Result, answeredOn = '2026-03-10') => ({
  side,
  result,
  answeredOn: result === 'none' ? null : answeredOn,
});

const of = (isDissent: boolean, sides: Review['sides'] | null, dueOn = '2026-04-01') =>
  againstOf({ isDissent, review: sides && { dueOn, sides } }, today);

describe('what stands against a status', () => {
  it('is nothing where nobody objected and where every side lets it stand', () => {
    expect(of(false, null)).toEqual([]);
    expect(of(false, [answered('owner', 'stands'), answered('forum', 'stands')])).toEqual([]);
  });

  it('is the forum’s dissent from its words', () => {
    expect(of(true, null)).toEqual([{ kind: 'dissent', day: null }]);
  });

  it('is a review while any side has not answered, late from the day after its last day', () => {
    const waiting = [answered('owner', 'stands'), answered('forum', 'none')];
    expect(of(false, waiting)).toEqual([{ kind: 'review', day: '2026-04-01' }]);
    expect(of(false, waiting, today)).toEqual([{ kind: 'review', day: today }]);
    expect(of(false, waiting, '2026-03-19')).toEqual([{ kind: 'review-late', day: '2026-03-19' }]);
  });

  it('is what an owner conceded, the gravest where several did, beside a side that still waits', () => {
    const forum = answered('forum', 'none');
    expect(of(false, [answered('owner', 'more-to-do'), answered('owner', 'reopened', '2026-03-11'), forum])).toEqual([
      { kind: 'review', day: '2026-04-01' },
      { kind: 'taken-up', day: '2026-03-11' },
    ]);
    expect(of(false, [answered('owner', 'more-to-do'), answered('forum', 'stands')])).toEqual([
      { kind: 'more-to-do', day: '2026-03-10' },
    ]);
  });

  it('is the forum’s disagreement where it answered otherwise than owners who let it stand', () => {
    expect(of(false, [answered('owner', 'stands'), answered('forum', 'reopened')])).toEqual([
      { kind: 'dissent', day: null },
    ]);
    expect(of(false, [answered('owner', 'reopened'), answered('forum', 'reopened')])).toEqual([
      { kind: 'taken-up', day: '2026-03-10' },
    ]);
  });

  it('changes by itself when a review becomes late, and then no more', () => {
    const waiting = [answered('owner', 'none')];
    expect(againstFlip(of(false, waiting), today)).toEqual(new Date('2026-04-01T23:00:00Z'));
    expect(againstFlip(of(false, waiting, '2026-03-19'), today)).toBeNull();
    expect(againstFlip(of(true, null), today)).toBeNull();
  });
});
