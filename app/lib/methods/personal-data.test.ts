/** What is taken for personal in free text, and what is not. */
import { describe, expect, it } from 'vitest';
import { findPersonalData, isNhsNumber } from './personal-data.ts';

const kindsIn = (text: string) => findPersonalData(text).map(({ kind, text: found }) => [kind, found]);

describe('personal data in free text', () => {
  it('finds addresses, numbers and postcodes as people write them', () => {
    expect(kindsIn('Write to ana.b@school.example, or ring 020 7946 0123.')).toEqual([
      ['email', 'ana.b@school.example'],
      ['phone', '020 7946 0123'],
    ]);
    expect(kindsIn('call +44 7700 900123 from sw1a 1aa')).toEqual([
      ['phone', '+44 7700 900123'],
      ['postcode', 'sw1a 1aa'],
    ]);
  });

  it('knows an NHS number by its check digit, however it is spaced', () => {
    expect(isNhsNumber('943 476 5919')).toBe(true);
    expect(isNhsNumber('9434765919')).toBe(true);
    expect(isNhsNumber('943 476 5918')).toBe(false);
    // Nine digits whose check digit would be 10 are never issued.
    expect([...'0123456789'].some((last) => isNhsNumber(`100000001${last}`))).toBe(false);
    expect(kindsIn('His number is 943-476-5919')).toEqual([['nhs-number', '943-476-5919']]);
    expect(kindsIn('Order 943 476 5918')).toEqual([]);
  });

  it('leaves dates, ages, weeks and times alone', () => {
    expect(kindsIn('We waited 18 weeks, from 3 March 2026 at 10.30 until she was 7. It cost £1,200.')).toEqual([]);
  });
});
