/** What an answer must hold, how feedback is named, and what addresses may say. */
import { describe, expect, it } from 'vitest';
import { answerOf, refusal } from '#tests/factories/feedback.ts';
import { dateOf } from '#tests/factories/progress.ts';
import { answerProblems, daysToAnswer, isEdited, openingOf } from './feedback.ts';
import type { NewAnswer } from './feedback.ts';
import { readPlace, readPublicFilter, readStaffFilter, readYear, writePlace } from './filters.ts';
import { feedbackMessages } from './messages.ts';
import { summarise } from './summary.ts';

const lacks = (changes: Partial<NewAnswer>, about: Parameters<typeof answerProblems>[1] = null) =>
  answerProblems(answerOf(changes), about).map(({ field }) => field);

describe('an answer', () => {
  it('needs words, whatever it is', () => {
    expect(lacks({})).toEqual([]);
    expect(lacks({ words: '  ' })).toEqual(['words']);
  });

  it('of "cannot" says why, of what kind, who decided and what would change it', () => {
    expect(lacks({ status: 'cannot' })).toEqual(['reasonKind', 'reason', 'decidedBy', 'reconsider']);
    expect(lacks({ ...refusal, decidedBy: { state: 'stated', value: ' ' } })).toEqual(['decidedBy']);
    expect(lacks(refusal)).toEqual([]);
  });

  it('of a planned change names a commitment or a date; an update is neither', () => {
    const planned = { status: 'change-planned' } as const;
    expect(lacks(planned)).toEqual(['due']);
    expect(lacks({ ...planned, due: dateOf('spring term 2027') })).toEqual([]);
    expect(lacks({ ...planned, aboutId: 'x' }, 'commitment')).toEqual([]);
    expect(lacks({ ...planned, aboutId: 'x' }, 'update')).toEqual(['due']);
  });

  it('of a change that was made shows it, with something public of a kind that can', () => {
    const made = { status: 'change-made' } as const;
    expect(lacks({ ...made, due: dateOf('2026') })).toEqual(['about']);
    expect(lacks({ ...made, aboutId: 'x' }, null)).toEqual(['about']);
    expect(lacks({ ...made, aboutId: 'x' }, 'finding')).toEqual(['about']);
    for (const kind of ['service-change', 'commitment', 'update'] as const)
      expect(lacks({ ...made, aboutId: 'x' }, kind)).toEqual([]);
  });
});

describe('feedback', () => {
  it('is called by its first words, whole', () => {
    expect(openingOf('Short  and\nclear')).toBe('Short and clear');
    expect(openingOf('One two three four', 12)).toBe('One two …');
  });

  it('is edited when the wording says anything else, not when its lines break elsewhere', () => {
    expect(isEdited('We rang\n\nand rang.', 'We rang and rang.')).toBe(false);
    expect(isEdited('We rang Dee.', 'We rang […].')).toBe(true);
  });

  it('counts days to the first answer, and none before it', () => {
    expect(daysToAnswer('2026-02-27', '2026-03-01')).toBe(2);
    expect(daysToAnswer('2026-03-01', null)).toBeNull();
  });
});

describe('addresses', () => {
  it('carry places that can be read back, and nothing else is believed', () => {
    const place = { at: '2026-03-01', id: '0123456789' };
    expect(readPlace(writePlace(place), 'day')).toEqual(place);
    for (const text of ['2026-03-01', '2026-99-01.0123456789', "2026-03-01.';drop", 'mbq2k1x0.0123456789', '', null])
      expect(readPlace(text, 'day')).toBeNull();
    expect(readPlace('mbq2k1x0.0123456789', 'instant')).toEqual({ at: 'mbq2k1x0', id: '0123456789' });
  });

  it('filter by what there is', () => {
    expect(readPublicFilter(new URLSearchParams('status=cannot&service=physio'))).toEqual({
      status: 'cannot',
      service: 'physio',
    });
    expect(readStaffFilter(new URLSearchParams('status=secret&asked=no&waiting=3&service='))).toEqual({
      status: null,
      service: null,
      asked: null,
      waiting: null,
    });
    expect(readYear('1999', 2026)).toBe(2026);
    expect(readYear('2025', 2026)).toBe(2025);
  });
});

describe('the numbers of a year', () => {
  it('hide a year with few, whole', () => {
    const { base, rows } = summarise(new Map([['thanks', 9]]), 'survey');
    expect(base.kind).toBe('confidential');
    expect(rows.every(({ count }) => count.kind === 'confidential')).toBe(true);
  });

  it('follow the rule of the area', () => {
    const counts = new Map([
      ['thanks', 12],
      ['cannot', 3],
      ['read', 10],
    ] as const);
    const shown = (preset: 'survey' | 'nhs-round') =>
      Object.fromEntries(summarise(counts, preset).rows.map(({ status, count }) => [status, count]));
    expect(shown('survey')['cannot']).toEqual({ kind: 'value', value: 3 });
    expect(shown('nhs-round')['cannot']).toEqual({ kind: 'confidential' });
  });

  it('say of the usual rule that it is about the whole year, not about each count', () => {
    const rule = feedbackMessages.english['rule-survey'];
    expect(rule).toContain('once 10 pieces of feedback have come');
    expect(rule).toContain('every count is shown, small ones too');
  });
});
