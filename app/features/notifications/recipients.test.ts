import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeTold, recipientsOf } from './recipients.ts';
import type { Facts, Follower } from './recipients.ts';

const follower = (changes: Partial<Follower> = {}): Follower => ({
  followId: 'f1',
  email: 'ann@example.org',
  personId: null,
  confirmedAt: new Date('2026-03-01T00:00:00Z'),
  isReachable: true,
  ...changes,
});
const facts = (changes: Partial<Facts> = {}): Facts => ({ actorEmail: null, isSuppressed: () => false, ...changes });

describe('mayBeTold', () => {
  it('tells a follower who confirmed', () => {
    expect(mayBeTold(follower(), facts())).toBe(true);
  });

  it.each([
    ['who has not confirmed', follower({ confirmedAt: null }), facts()],
    ['whose account is closed or not proven', follower({ personId: 'p', isReachable: false }), facts()],
    ['who did it', follower(), facts({ actorEmail: 'Ann@Example.org' })],
    ['who stopped mail', follower(), facts({ isSuppressed: (email) => email === 'ann@example.org' })],
  ])('tells nobody %s', (_, who, rule) => {
    expect(mayBeTold(who, rule)).toBe(false);
    expect(recipientsOf([who], rule)).toEqual([]);
  });
});

describe('recipientsOf', () => {
  it('tells an address once, for its first follow', () => {
    const told = recipientsOf(
      [
        follower(),
        follower({ followId: 'f2', email: 'ANN@example.org', personId: 'p' }),
        follower({ followId: 'f3', email: 'bo@example.org' }),
      ],
      facts(),
    );
    expect(told.map((each) => each.followId)).toEqual(['f1', 'f3']);
  });

  it('is told through the follow that counts where another of the same address does not', () => {
    const told = recipientsOf([follower({ confirmedAt: null }), follower({ followId: 'f2', personId: 'p' })], facts());
    expect(told.map((each) => each.followId)).toEqual(['f2']);
  });

  it('never tells more than those who may be told, nor an address twice', () => {
    const anyFollower = fc.record({
      followId: fc.uuid(),
      email: fc.constantFrom('a@x.org', 'A@x.org', 'b@x.org', 'c@x.org'),
      personId: fc.constantFrom(null, 'p'),
      confirmedAt: fc.constantFrom(null, new Date(0)),
      isReachable: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyFollower),
        fc.constantFrom(null, 'a@x.org'),
        fc.constantFrom('b@x.org', ''),
        (followers, actorEmail, bad) => {
          const rule = facts({ actorEmail, isSuppressed: (email) => email.toLowerCase() === bad });
          const told = recipientsOf(followers, rule).map((each) => each.email.toLowerCase());
          const right = new Set(
            followers.filter((each) => mayBeTold(each, rule)).map((each) => each.email.toLowerCase()),
          );
          expect(new Set(told)).toEqual(right);
          expect(told).toHaveLength(right.size);
        },
      ),
    );
  });
});
