/** Lists of people to invite, as they are pasted; and the form of quotas, as it is posted. */
import { describe, expect, it } from 'vitest';
import { readInvitees } from './invitees.ts';
import { choiceValue, readQuotas } from './quota-form.ts';

describe('a pasted list', () => {
  it('is read line by line, whatever stands between name and address', () => {
    const text = [
      '\ufeffName,Email',
      'Mo Khan, mo@example.org',
      'ann@example.org',
      '"Lee, Jo" <jo@example.org>',
      'sam@example.org;Sam',
      'Pat\tpat@example.org',
      '',
      'MO@example.org',
    ].join('\r\n');
    expect(readInvitees(text)).toEqual({
      people: [
        { email: 'mo@example.org', name: 'Mo Khan' },
        { email: 'ann@example.org', name: '' },
        { email: 'jo@example.org', name: 'Lee, Jo' },
        { email: 'sam@example.org', name: 'Sam' },
        { email: 'pat@example.org', name: 'Pat' },
      ],
      wrong: [],
      repeated: 1,
    });
  });

  it('names the lines without one address', () => {
    expect(readInvitees('mo@example.org\nno address\na@b.org, c@d.org\nx@y').wrong).toEqual([2, 3, 4]);
    expect(readInvitees('')).toEqual({ people: [], wrong: [], repeated: 0 });
  });
});

describe('the form of quotas', () => {
  const offered = new Set([choiceValue('waited', 'yes'), choiceValue('who', 'a:b')]);
  const read = (...pairs: [string, string][]) => readQuotas(new URLSearchParams(pairs), offered);

  it('reads a number for all and a row an answer, and leaves out empty rows', () => {
    const filled = read(
      ['total', '1,200'],
      ['choice[]', 'who:a:b'],
      ['most[]', '10'],
      ['choice[]', ''],
      ['most[]', ''],
    );
    expect(filled.errors).toEqual([]);
    expect(filled.quotas).toEqual([
      { question: '', code: '', most: 1200 },
      { question: 'who', code: 'a:b', most: 10 },
    ]);
  });

  it('names each field that is wrong', () => {
    const wrong = read(
      ['total', 'many'],
      ['choice[]', 'waited:yes'],
      ['most[]', '0'],
      ['choice[]', 'waited:yes'],
      ['most[]', '13'],
      ['choice[]', 'other:x'],
      ['most[]', '12'],
      ['choice[]', 'who:a:b'],
      ['most[]', '9'],
    );
    expect(wrong.errors.map(({ field, key }) => `${field} ${key}`)).toEqual([
      'total quotaMostWrong',
      'most-0 quotaMostWrong',
      'choice-1 quotaTwice',
      'choice-2 quotaChoiceMissing',
      'most-3 quotaMostSmall',
    ]);
  });
});
