import { describe, expect, it } from 'vitest';
import { byKind, deadEndOfSet, deadEndsAt, deadEndsOncePublic } from './dead-ends.ts';
import type { ChainFacts, DeadEndKind } from './dead-ends.ts';
import { mendAddress } from './mend.ts';

const nothingWrong: Omit<ChainFacts, 'kind'> = {
  id: 'abcdefghij',
  title: 'A thing',
  state: 'public',
  consequences: ['commitment'],
  hasEvidence: true,
  hasPublicEvidence: true,
  isPromise: true,
  hasOwner: true,
  hasDate: true,
  isExpected: true,
  hasMeasure: true,
  hasReading: true,
  isConsentGone: false,
  isLinked: true,
  hasSource: true,
  leadIns: [],
};

const at = (facts: Partial<ChainFacts> & Pick<ChainFacts, 'kind'>) =>
  deadEndsAt({ ...nothingWrong, ...facts }).map((one) => one.deadEnd);

describe('deadEndsAt', () => {
  it.each<[DeadEndKind, Partial<ChainFacts> & Pick<ChainFacts, 'kind'>]>([
    ['finding-without-answer', { kind: 'finding', consequences: [] }],
    ['finding-without-answer', { kind: 'finding', consequences: ['measure', 'finding'] }],
    ['finding-without-evidence', { kind: 'finding', hasEvidence: false }],
    ['priority-without-evidence', { kind: 'priority', hasEvidence: false }],
    ['recommendation-without-evidence', { kind: 'recommendation', hasEvidence: false }],
    ['evidence-not-public', { kind: 'finding', hasPublicEvidence: false }],
    ['priority-without-answer', { kind: 'priority', consequences: ['priority'] }],
    ['recommendation-without-answer', { kind: 'recommendation', consequences: ['priority', 'recommendation'] }],
    ['commitment-without-evidence', { kind: 'commitment', hasEvidence: false }],
    ['commitment-without-owner', { kind: 'commitment', hasOwner: false }],
    ['commitment-without-date', { kind: 'commitment', hasDate: false }],
    ['outcome-without-measure', { kind: 'outcome', hasMeasure: false }],
    ['measure-without-reading', { kind: 'measure', hasReading: false }],
    ['update-without-evidence', { kind: 'update', hasEvidence: false }],
    ['consent-gone', { kind: 'quote', state: 'withdrawn', isConsentGone: true }],
    ['quote-alone', { kind: 'quote', hasSource: false }],
    ['lead-in', { kind: 'service-change', leadIns: ['Examples include:'] }],
  ])('finds: %s', (deadEnd, facts) => {
    expect(at(facts)).toEqual([deadEnd]);
  });

  it('finds nothing where nothing breaks off', () => {
    for (const kind of [
      'finding',
      'priority',
      'recommendation',
      'commitment',
      'measure',
      'outcome',
      'update',
    ] as const) {
      expect(at({ kind })).toEqual([]);
    }
    expect(at({ kind: 'outcome', isExpected: false, hasMeasure: false })).toEqual([]);
    expect(at({ kind: 'quote', hasSource: false, consequences: ['finding'] })).toEqual([]);
    expect(at({ kind: 'quote', hasSource: false, state: 'draft' })).toEqual([]);
    expect(at({ kind: 'quote', state: 'withdrawn', isConsentGone: true, isLinked: false })).toEqual([]);
  });

  it('asks no owner and no date of a refusal, and nothing of what is withdrawn', () => {
    expect(at({ kind: 'commitment', isPromise: false, hasOwner: false, hasDate: false })).toEqual([]);
    expect(at({ kind: 'finding', state: 'withdrawn', consequences: [], leadIns: ['x:'] })).toEqual([]);
  });
});

it('says of a draft, and of what is withdrawn, what readers would not find once it is public', () => {
  const unseen = { ...nothingWrong, kind: 'commitment' as const, hasPublicEvidence: false };
  for (const state of ['draft', 'withdrawn'] as const) {
    expect(deadEndsAt({ ...unseen, state })).toEqual([]);
    expect(deadEndsOncePublic({ ...unseen, state }).map((one) => one.deadEnd)).toEqual(['evidence-not-public']);
  }
});

describe('deadEndOfSet', () => {
  const set = { id: 'abcdefghij', title: 'Seven', listed: 4 };
  it('finds what a source counts and nobody listed, and nothing where it states no number', () => {
    expect(deadEndOfSet({ ...set, stated: 7 })).toMatchObject([
      { deadEnd: 'set-not-listed', counts: { listed: 4, stated: 7 } },
    ]);
    expect(deadEndOfSet({ ...set, stated: 4 })).toEqual([]);
    expect(deadEndOfSet({ ...set, stated: null })).toEqual([]);
  });
});

it('groups by kind in the order of the loop, and leads to where each is mended', () => {
  const found = [
    ...deadEndsAt({ ...nothingWrong, kind: 'update', hasEvidence: false, leadIns: ['Such as:'] }),
    ...deadEndsAt({ ...nothingWrong, kind: 'finding', consequences: [] }),
    ...deadEndOfSet({ id: 'setsetset0', title: 'Seven', listed: 4, stated: 7 }),
  ];
  expect(byKind(found).map((group) => group.deadEnd)).toEqual([
    'finding-without-answer',
    'set-not-listed',
    'update-without-evidence',
    'lead-in',
  ]);
  expect(byKind(found).map((group) => group.found.map((one) => mendAddress('here', one)))).toEqual([
    ['/here/manage/progress/abcdefghij/links'],
    ['/here/manage/priority-sets?edit=setsetset0'],
    ['/here/manage/progress/abcdefghij/links'],
    ['/here/manage/progress/abcdefghij'],
  ]);
});
