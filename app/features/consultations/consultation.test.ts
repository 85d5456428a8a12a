import { describe, expect, it } from 'vitest';
import type { StoredDate } from '#db/schema/base/columns.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import {
  closesBeforeOpening,
  daysLeft,
  decidesAfterClosing,
  decisionStanding,
  isDecisionLate,
  isFormal,
  nextFlip,
  phaseOn,
  consultationKinds,
} from './consultation.ts';
import { contactPieces } from './contact.ts';
import { parseCount, writeCount } from './participation.ts';

function on(typed: string): StoredDate {
  const parsed = parsePartialDate(typed);
  if (!parsed.ok) throw new Error(`Not a date: ${typed}`);
  return parsed.date;
}

const dates = (opens: string, closes: string) => ({ opens: on(opens), closes: on(closes) });

it('calls only one kind a consultation', () => {
  expect(consultationKinds.filter(isFormal)).toEqual(['consult']);
});

describe('phaseOn', () => {
  it.each([
    ['1 June 2026', '30 June 2026', '2026-05-31', 'planned'],
    ['1 June 2026', '30 June 2026', '2026-06-01', 'open'],
    ['1 June 2026', '30 June 2026', '2026-06-30', 'open'],
    ['1 June 2026', '30 June 2026', '2026-07-01', 'closed'],
    ['June 2026', 'July 2026', '2026-06-01', 'open'],
    ['June 2026', 'July 2026', '2026-07-31', 'open'],
    ['June 2026', 'July 2026', '2026-08-01', 'closed'],
    ['1 June 2026', '', '2030-01-01', 'open'],
    ['', '30 June 2026', '2026-01-01', 'open'],
    ['', '30 June 2026', '2026-07-01', 'closed'],
    ['', '', '2026-07-01', 'undated'],
  ])('from “%s” to “%s” is on %s %s', (opens, closes, day, phase) => {
    expect(phaseOn(dates(opens, closes), day, false)).toBe(phase);
  });

  it('is answered once something was decided, but never while people are still asked', () => {
    const june = dates('1 June 2026', '30 June 2026');
    expect(phaseOn(june, '2026-06-15', true)).toBe('open');
    expect(phaseOn(june, '2026-05-15', true)).toBe('planned');
    expect(phaseOn(june, '2026-07-15', true)).toBe('answered');
    expect(phaseOn(dates('', ''), '2026-07-15', true)).toBe('answered');
  });
});

describe('daysLeft', () => {
  it('counts to the last day, which is 0', () => {
    expect(daysLeft(on('30 June 2026'), '2026-06-01')).toBe(29);
    expect(daysLeft(on('30 June 2026'), '2026-06-30')).toBe(0);
    expect(daysLeft(on('30 June 2026'), '2026-07-01')).toBeNull();
  });

  it('counts no days to a date that is not exact', () => {
    for (const date of ['June 2026', 'summer term 2026', 'about 30 June 2026', ''])
      expect(daysLeft(on(date), '2026-06-01')).toBeNull();
  });

  it('keeps whole days over the change of the clocks', () => {
    expect(daysLeft(on('30 March 2026'), '2026-03-28')).toBe(2);
    expect(daysLeft(on('26 October 2026'), '2026-10-24')).toBe(2);
  });
});

describe('nextFlip', () => {
  const flip = (opens: string, closes: string, decision: string, day: string) =>
    nextFlip({ ...dates(opens, closes), decision: on(decision) }, day)?.toISOString() ?? null;

  it('is the opening, then each midnight, then the end of the day of the decision', () => {
    const args = ['1 June 2026', '30 June 2026', 'September 2026'] as const;
    expect(flip(...args, '2026-05-01')).toBe('2026-05-31T23:00:00.000Z');
    expect(flip(...args, '2026-06-01')).toBe('2026-06-01T23:00:00.000Z');
    expect(flip(...args, '2026-06-30')).toBe('2026-06-30T23:00:00.000Z');
    expect(flip(...args, '2026-07-01')).toBe('2026-09-30T23:00:00.000Z');
    expect(flip(...args, '2026-10-01')).toBeNull();
  });

  it('waits for the end of a month where no days are counted', () => {
    expect(flip('1 June 2026', 'December 2026', '', '2026-06-02')).toBe('2027-01-01T00:00:00.000Z');
    expect(flip('1 June 2026', '', '', '2026-06-02')).toBeNull();
    expect(flip('', '', '', '2026-06-02')).toBeNull();
  });
});

describe('decisionStanding', () => {
  const nothing = { isAnswered: false, decided: 'nothing' } as const;
  const done = { isAnswered: true, decided: 'nothing' } as const;
  const interim = { isAnswered: false, decided: 'part' } as const;
  const decided = { isAnswered: true, decided: 'whole' } as const;

  it.each([
    ['planned', nothing, 'ahead'],
    ['open', nothing, 'ahead'],
    ['undated', nothing, 'ahead'],
    ['closed', nothing, 'awaited'],
    ['under-consideration', nothing, 'awaited'],
    ['open', done, 'begun'],
    ['under-consideration', done, 'begun'],
    ['answered', done, 'answered'],
    ['open', interim, 'begun'],
    ['closed', interim, 'begun'],
    ['open', decided, 'decided'],
    ['under-consideration', decided, 'decided'],
    ['decided', nothing, 'decided'],
    ['reported', done, 'decided'],
    ['withdrawn', done, 'called-off'],
  ] as const)('in the phase “%s” with %o is “%s”', (phase, came, standing) => {
    expect(decisionStanding(phase, came)).toBe(standing);
  });
});

describe('isDecisionLate', () => {
  it('begins the day after the range of the date, for what has closed without an answer', () => {
    const decision = on('September 2026');
    expect(isDecisionLate('closed', decision, '2026-09-30', 'nothing')).toBe(false);
    expect(isDecisionLate('closed', decision, '2026-10-01', 'nothing')).toBe(true);
    expect(isDecisionLate('answered', decision, '2026-10-01', 'nothing')).toBe(false);
    expect(isDecisionLate('open', decision, '2026-10-01', 'nothing')).toBe(false);
    expect(isDecisionLate('closed', on(''), '2026-10-01', 'nothing')).toBe(false);
  });

  it('ends with a published decision about the whole, not with one about a part', () => {
    const late = (decided: 'part' | 'whole') =>
      isDecisionLate('under-consideration', on('September 2026'), '2026-10-01', decided);
    expect(late('part')).toBe(true);
    expect(late('whole')).toBe(false);
  });
});

describe('decidesAfterClosing', () => {
  it.each([
    ['1 July 2026', '30 June 2026', true],
    ['30 June 2026', '30 June 2026', false],
    ['1 June 2026', '30 June 2026', false],
    ['July 2026', '30 June 2026', true],
    ['July 2026', '15 July 2026', false],
    ['2026', '15 July 2026', false],
    ['by July 2026', '15 July 2026', true],
    ['by 15 July 2026', '15 July 2026', false],
    ['from August 2026', 'July 2026', true],
    ['', '15 July 2026', false],
    ['July 2026', '', false],
  ])('a decision “%s” for what closes “%s”: %s', (decision, closes, isAfter) => {
    expect(decidesAfterClosing(on(decision), on(closes))).toBe(isAfter);
  });
});

it('knows what closes before it opens', () => {
  expect(closesBeforeOpening(dates('2 June 2026', '1 June 2026'))).toBe(true);
  expect(closesBeforeOpening(dates('June 2026', '1 June 2026'))).toBe(false);
  expect(closesBeforeOpening(dates('', '1 June 2026'))).toBe(false);
});

describe('parseCount', () => {
  it.each([
    ['109', { state: 'stated', value: 109 }],
    ['0', { state: 'stated', value: 0 }],
    ['1,250', { state: 'stated', value: 1250 }],
    ['', { state: 'not-stated' }],
    ['Not stated', { state: 'not-stated' }],
    [' not  published ', { state: 'not-published' }],
  ] as const)('reads “%s”, and what it writes comes back', (typed, count) => {
    expect(parseCount(typed)).toEqual(count);
    expect(parseCount(writeCount(count))).toEqual(count);
  });

  it.each(['about ten', '-3', '2.5', '12 parents'])('refuses “%s”', (typed) => {
    expect(parseCount(typed)).toBeNull();
  });
});

describe('contactPieces', () => {
  const hrefs = (words: string) => contactPieces(words).flatMap(({ href }) => href ?? []);

  it.each([
    ['Write to voices@sampleford.example or ring us', ['mailto:voices@sampleford.example']],
    ['Phone 020 7946 0018, weekdays', ['tel:02079460018']],
    ['Phone +44 (0)20 7946 0018', ['tel:+442079460018']],
    ['See https://sampleford.example/paper.', ['https://sampleford.example/paper']],
    ['020 7946 0018 or a@b.example', ['tel:02079460018', 'mailto:a@b.example']],
    ['Ask at the library desk', []],
    ['Room 12, 14 June 2026', []],
    ['javascript:alert(1)', []],
  ])('finds where “%s” leads', (words, expected) => {
    expect(hrefs(words)).toEqual(expected);
  });

  it('loses no word, and keeps a number on one line', () => {
    const pieces = contactPieces('Phone 020 7946 0018, weekdays');
    expect(pieces.map((piece) => piece.text)).toEqual(['Phone ', '020\u00A07946\u00A00018', ', weekdays']);
  });
});
