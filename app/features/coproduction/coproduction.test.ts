import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay } from './working-days.ts';
import { outcomeOn } from './countersign.ts';
import type { ShownText } from './countersign.ts';
import { fingerprintOf } from './fingerprint.server.ts';
import { dayOf, rungOf, settingsOf } from './forms.ts';
import { rungsBetween } from './levels.ts';
import { sidesOf } from './policy.ts';
import type { Actor } from '#app/lib/actor.ts';
import { holds } from '#app/lib/permissions.ts';
import { personWith } from '#tests/factories/progress.ts';

describe('a request', () => {
  it('is silence from the day after its deadline, and not on it', () => {
    const open = { outcome: 'open', deadline: '2026-03-10' } as const;
    expect(outcomeOn(open, '2026-03-10')).toBe('open');
    expect(outcomeOn(open, '2026-03-11')).toBe('silence');
    expect(outcomeOn({ ...open, outcome: 'dissent' }, '2026-03-11')).toBe('dissent');
  });
});

describe('working days', () => {
  it('leave out weekends', () => {
    expect(addWorkingDays('2026-03-06', 1)).toBe('2026-03-09');
    expect(addWorkingDays('2026-03-04', 10)).toBe('2026-03-18');
    expect(addWorkingDays('2026-03-09', -1)).toBe('2026-03-06');
    expect(addWorkingDays('2026-03-07', 0)).toBe('2026-03-07');
  });

  // GOV.UK, "UK bank holidays", England and Wales, for these years.
  it.each([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
    '2027-03-26',
    '2027-03-29',
    '2027-12-27',
    '2027-12-28',
    '2028-01-03',
  ])('leave out the bank holiday %s', (day) => {
    expect(isWorkingDay(day)).toBe(false);
  });

  it.each(['2026-04-07', '2026-12-24', '2026-12-29', '2027-12-29', '2028-01-04'])('keep %s', (day) => {
    expect(isWorkingDay(day)).toBe(true);
  });
});

describe('a fingerprint', () => {
  const block = { text: 'Have you waited?', note: '', choices: ['Yes', 'No'] };
  const text: ShownText = { title: 'Waiting', parts: [{ label: 'Page 1', blocks: [block] }] };
  const withBlock = (changes: Partial<typeof block>): ShownText => ({
    ...text,
    parts: [{ label: 'Page 1', blocks: [{ ...block, ...changes }] }],
  });

  it('is the same for the same words, however the site labels them and its keys are ordered', () => {
    const labelled = { parts: [{ blocks: [{ choices: ['Yes', 'No'], note: '', text: block.text }], label: 'Part 1' }] };
    expect(fingerprintOf({ ...labelled, title: 'Waiting' })).toBe(fingerprintOf(text));
  });

  it('changes with every word, their order, and the place where they stand', () => {
    const others = [
      { ...text, title: 'Waiting.' },
      withBlock({ text: 'Have you waited' }),
      withBlock({ note: 'This year.' }),
      withBlock({ choices: ['No', 'Yes'] }),
      withBlock({ choices: ['Yes, No'] }),
      { ...text, parts: [...text.parts, { label: 'Page 2', blocks: [] }] },
    ];
    const prints = [text, ...others].map(fingerprintOf);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('forms', () => {
  it('take one exact day and nothing vaguer', () => {
    expect(dayOf('4 December 2026')).toBe('2026-12-04');
    expect(['December 2026', 'soon', '', '31 April 2026'].map(dayOf)).toEqual([null, null, null, null]);
  });

  it('hold settings to what may be chosen', () => {
    const sent = new URLSearchParams('subjects=you-said&subjects=everything&subjects=wording&workingDays=5');
    expect(settingsOf(sent)).toEqual({ subjects: ['wording', 'you-said'], workingDays: 5 });
    for (const days of ['2', '61', '5.5', '', '-5', '1e1'])
      expect(settingsOf(new URLSearchParams({ workingDays: days }))).toBe(null);
  });

  it('know no rung but those of the ladder', () => {
    expect(rungOf(new URLSearchParams('level=co-produce'))).toBe('co-produce');
    expect(rungOf(new URLSearchParams('level=lead'))).toBe(null);
  });
});

describe('the two sides', () => {
  const area = { id: 'area' };

  it('are each spoken for by their own', () => {
    expect(sidesOf(personWith(area, 'representative'), 'area')).toEqual(['forum']);
    expect(sidesOf(personWith(area, 'commissioner'), 'area')).toEqual(['staff']);
    expect(sidesOf(personWith(area, 'member'), 'area')).toEqual([]);
    expect(sidesOf(personWith(area, 'representative'), 'elsewhere')).toEqual([]);
  });

  it.each(['commissioner', 'analyst', 'administrator'] as const)(
    'are never both of a representative who is also %s',
    (role) => {
      const grants = [role, 'representative'] as const;
      const both: Actor = {
        ...personWith(area, role),
        roles: grants.map((held) => ({ areaId: 'area', role: held, organisationId: null })),
      } as Actor;
      expect(sidesOf(both, 'area')).toEqual(['staff']);
      for (const verb of ['countersign.give', 'review.answer-forum', 'consultation.declare-kind'] as const)
        expect(holds(both, verb, 'area')).toBe(false);
    },
  );

  it('are so many rungs apart', () => {
    expect(rungsBetween('inform', 'co-produce')).toBe(3);
    expect(rungsBetween('consult', 'consult')).toBe(0);
  });
});
