import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, csvLine } from '#app/lib/csv.ts';

describe('csvLine', () => {
  it.each([
    [['a', 'b c', 1, -2.5], 'a,b c,1,-2.5\r\n'],
    [['said, done', 'the "loop"', ''], '"said, done","the ""loop""",\r\n'],
    [['two\nlines'], '"two\nlines"\r\n'],
  ])('writes %j', (fields, line) => {
    expect(csvLine(fields)).toBe(line);
  });

  it.each(['=1+1', '+44', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A'])(
    'defuses %j',
    (formula) => {
      expect(csvLine([formula])).toMatch(/^"?'/);
    },
  );

  it('can be read back', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 5 }), (fields) => {
        const defused = fields.map((text) => (/^[\r\n]/.test(text) ? `'${text}` : text));
        expect(readLine(csvLine(fields))).toEqual(defused);
      }),
    );
  });
});

it('opens with the mark of UTF-8', () => {
  expect(csvFile([['a'], [1]])).toBe('\ufeffa\r\n1\r\n');
});

/** Reads one record by the grammar of RFC 4180. */
function readLine(line: string): string[] {
  const fields: string[] = [];
  let rest = line;
  while (rest !== '') {
    const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (!found) throw new Error(`not CSV: ${rest}`);
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    rest = rest.slice(found[0].length);
  }
  return fields;
}
