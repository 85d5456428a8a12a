import { describe, expect, it } from 'vitest';
import { on } from '#tests/factories/consultations.ts';
import { phaseOn } from '../consultation.ts';
import { clockSteps } from './clock.ts';
import { courseOf } from './course.ts';
import { isReachable } from './activities.ts';
import { duties, dutiesOf } from './duties.ts';
import { isBackward, needsReason, nextStages } from './stages.ts';
import { daysOutsideTerm, warningsOf, windowOf } from './warnings.ts';
import type { Period } from './warnings.ts';

const notStated = { state: 'not-stated' } as const;

describe('phaseOn with a stage', () => {
  const june = { opens: on('1 June 2026'), closes: on('30 June 2026') };

  it('follows the dates until staff took a step, then the step', () => {
    expect(phaseOn({ ...june, stage: 'by-dates' }, '2026-07-01', false)).toBe('closed');
    for (const stage of ['under-consideration', 'decided', 'reported', 'withdrawn'] as const)
      expect(phaseOn({ ...june, stage }, '2026-06-15', true)).toBe(stage);
  });
});

describe('the steps of staff', () => {
  it('follow each other: nothing is decided before it closes, nothing reported before it is decided', () => {
    for (const phase of ['planned', 'open'] as const) expect(nextStages(phase)).toEqual(['withdrawn']);
    expect(nextStages('closed')).not.toContain('decided');
    expect(nextStages('under-consideration')).toContain('decided');
    expect(nextStages('under-consideration')).not.toContain('reported');
    expect(nextStages('decided')).not.toContain('withdrawn');
  });

  it('need words for what people must know: going back, calling off, deciding', () => {
    expect(isBackward('decided', 'under-consideration')).toBe(true);
    expect(needsReason('by-dates', 'withdrawn')).toBe(true);
    expect(needsReason('under-consideration', 'decided')).toBe(true);
    expect(needsReason('reported', 'decided')).toBe(true);
    expect(needsReason('by-dates', 'under-consideration')).toBe(false);
    expect(needsReason('decided', 'reported')).toBe(false);
  });
});

describe('clockSteps', () => {
  const dates = { opens: on('1 June 2026'), closes: on('30 June 2026') };
  const events = (day: string) => clockSteps(dates, day).map(({ event, isCurrent }) => [event, isCurrent]);

  it('opens on the first day and closes when the last has ended', () => {
    expect(events('2026-05-31')).toEqual([]);
    expect(events('2026-06-01')).toEqual([['opened', true]]);
    expect(events('2026-06-30')).toEqual([['opened', true]]);
    expect(events('2026-07-01')).toEqual([
      ['opened', false],
      ['closed', true],
    ]);
  });

  it('names each by its date, so that a date that is moved is another step', () => {
    const moved = { ...dates, closes: on('14 July 2026') };
    const [, first] = clockSteps(dates, '2026-08-01');
    const [, second] = clockSteps(moved, '2026-08-01');
    expect([first?.onceKey, second?.onceKey]).toEqual(['closed:2026-06-30', 'closed:2026-07-14']);
  });

  it('closes nothing that has not opened and opens nothing without a date', () => {
    expect(clockSteps({ opens: on('1 June 2027'), closes: on('30 June 2026') }, '2026-07-01')).toEqual([]);
    expect(clockSteps({ opens: notStated, closes: notStated }, '2026-07-01')).toEqual([]);
  });
});

describe('windowOf', () => {
  it('begins no earlier than today, but for what is over', () => {
    const asking = { opens: on('1 June 2026'), closes: on('30 June 2026') };
    expect(windowOf(asking, '2026-05-01')).toEqual({ first: '2026-06-01', last: '2026-06-30' });
    expect(windowOf(asking, '2026-06-21')).toEqual({ first: '2026-06-21', last: '2026-06-30' });
    expect(windowOf(asking, '2026-08-01')).toEqual({ first: '2026-06-01', last: '2026-06-30' });
    expect(windowOf({ opens: notStated, closes: on('30 June 2026') }, '2026-08-01')).toBeNull();
    expect(windowOf({ opens: on('1 June 2026'), closes: notStated }, '2026-05-01')).toBeNull();
  });
});

describe('warningsOf', () => {
  const term = (id: string, starts: string, ends: string): Period => ({ id, kind: 'term', name: id, starts, ends });
  const terms = [term('spring', '2026-01-05', '2026-03-27'), term('summer', '2026-04-13', '2026-07-21')];
  const asking = { kind: 'consult', opens: on('1 May 2026'), closes: on('30 June 2026') } as const;
  const keys = (
    of: typeof asking | { kind: 'co-design'; opens: typeof asking.opens; closes: typeof asking.closes },
    periods: Period[],
  ) => warningsOf(of, '2026-01-01', periods, []).map((warning) => warning.key);

  it('says nothing of eight weeks in term', () => expect(keys(asking, terms)).toEqual([]));

  it('calls fewer than 42 days short for a formal consultation, fewer than 21 for the others', () => {
    const until = (closes: string) => ({ ...asking, closes: on(closes) });
    expect(keys(until('10 June 2026'), [])).toEqual(['short-window']);
    expect(keys(until('11 June 2026'), [])).toEqual([]);
    expect(keys({ ...until('20 May 2026'), kind: 'co-design' }, [])).toEqual(['short-window']);
    expect(keys({ ...until('21 May 2026'), kind: 'co-design' }, [])).toEqual([]);
  });

  it('counts days outside school terms, only where terms are known', () => {
    expect(daysOutsideTerm({ first: '2026-03-20', last: '2026-04-20' }, terms)).toBe(16);
    expect(daysOutsideTerm({ first: '2026-09-01', last: '2026-09-30' }, terms)).toBeNull();
    expect(daysOutsideTerm({ first: '2026-03-20', last: '2026-04-20' }, [])).toBeNull();
    const easter = { ...asking, opens: on('20 March 2026'), closes: on('20 May 2026') };
    expect(keys(easter, terms)).toEqual(['outside-term']);
  });

  it('names the election into whose time it runs, to the day', () => {
    const election: Period = { id: 'e1', kind: 'pre-election', name: 'May', starts: '2026-06-30', ends: '2026-07-20' };
    expect(keys(asking, [election])).toEqual(['pre-election:e1']);
    expect(keys(asking, [{ ...election, starts: '2026-07-01' }])).toEqual([]);
  });

  it('names what was asked before', () => {
    expect(warningsOf(asking, '2026-01-01', [], [{ id: 'a', title: 'Breaks' }])).toEqual([
      { key: 'asked-before:a', title: 'Breaks' },
    ]);
  });
});

describe('courseOf', () => {
  const facts = {
    ...{ stage: 'by-dates', opens: on('1 May 2026'), closes: on('18 May 2026'), decision: on('July 2026') },
    steps: [
      { id: 's1', event: 'published', day: '2026-04-20', reason: '' },
      { id: 's2', event: 'opened', day: '2026-05-01', reason: '' },
    ],
    changes: [
      {
        ...{ id: 'c1', part: 'closes', note: 'The half term was forgotten.', day: '2026-05-03' },
        ...{ before: on('4 May 2026'), after: on('18 May 2026') },
      },
    ],
  } as const satisfies Parameters<typeof courseOf>[0];
  const events = (day: string, changed: Partial<Parameters<typeof courseOf>[0]> = {}) =>
    courseOf({ ...facts, ...changed }, day).map(({ event, isAhead }) => `${event}${isAhead ? ' ahead' : ''}`);

  it('puts what was and what is ahead in order, opening and closing once and by the dates', () => {
    expect(events('2026-05-10')).toEqual(['published', 'opened', 'moved', 'closed ahead', 'decision ahead']);
    expect(events('2026-05-19')).toEqual(['published', 'opened', 'moved', 'closed', 'decision ahead']);
  });

  it('keeps what a date was, and why it moved', () => {
    const entry = courseOf(facts, '2026-05-10').find((one) => one.event === 'moved');
    expect(entry).toMatchObject({
      words: 'The half term was forgotten.',
      moved: { date: 'closes', from: { text: '4 May 2026' }, to: { text: '18 May 2026' } },
    });
  });

  it('waits for no decision once there is one, and for nothing once it is called off', () => {
    const decided = { id: 's3', event: 'decided' as const, day: '2026-07-02', reason: 'Keep it.' };
    expect(events('2026-07-03', { stage: 'decided', steps: [...facts.steps, decided] }).slice(-1)).toEqual(['decided']);
    const off = { id: 's4', event: 'withdrawn' as const, day: '2026-05-05', reason: 'The money is gone.' };
    for (const day of ['2026-05-10', '2026-05-19'])
      expect(events(day, { stage: 'withdrawn', steps: [...facts.steps, off] })).toEqual([
        ...['published', 'opened', 'moved', 'withdrawn'],
      ]);
    const late = { ...off, day: '2026-05-20' };
    expect(events('2026-05-21', { stage: 'withdrawn', steps: [...facts.steps, late] }).slice(-2)).toEqual([
      'closed',
      'withdrawn',
    ]);
  });

  it('says when it was taken back, why, and when it came back: one publication is not told twice', () => {
    const steps = [
      ...facts.steps,
      { id: 's5', event: 'taken-back' as const, day: '2026-05-02', reason: 'Wrong text.' },
      { id: 's6', event: 'published' as const, day: '2026-05-02', reason: '' },
    ];
    expect(events('2026-05-10', { steps })).toEqual([
      ...['published', 'opened', 'taken-back', 'back', 'moved', 'closed ahead', 'decision ahead'],
    ]);
    const entry = courseOf({ ...facts, steps }, '2026-05-10').find(({ event }) => event === 'taken-back');
    expect(entry?.words).toBe('Wrong text.');
  });
});

describe('activities', () => {
  it.each(['/sampleford/events/tea', 'https://www.example.org/tea?x=1'])('may lead to %s', (address) =>
    expect(isReachable(address)).toBe(true),
  );
  it.each(['javascript:alert(1)', '//evil.example', '/a/../b', 'events/tea', 'mailto:x@y.z'])('not to %s', (address) =>
    expect(isReachable(address)).toBe(false),
  );
});

describe('duties', () => {
  it('are found by code in their own order, each code once', () => {
    expect(new Set(duties.map(({ code }) => code)).size).toBe(duties.length);
    expect(dutiesOf(['equality-149', 'unheard-of', 'cfa-19']).map(({ code }) => code)).toEqual([
      'cfa-19',
      'equality-149',
    ]);
  });
});
