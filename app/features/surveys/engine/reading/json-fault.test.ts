import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault.ts';

describe('findJsonFault', () => {
  it.each([
    ['{"a":1,}', 1, 8, 'There is a comma before “}”.'],
    ['[1,]', 1, 4, 'There is a comma before “]”.'],
    ['', 1, 1, 'The text ends too soon.'],
    ['{\n  "a": [1, 2\n', 3, 1, 'The text ends too soon.'],
    ["{'a': 1}", 1, 2, 'JSON takes straight double quotes only.'],
    ['{\n  “a”: 1\n}', 2, 3, 'JSON takes straight double quotes only.'],
    ['{"a" 1}', 1, 6, 'A colon is missing after the name of a property.'],
    ['[1 2]', 1, 4, 'A comma is missing here, or a bracket closes too soon.'],
    ['{"a":[1}', 1, 8, 'A comma is missing here, or a bracket closes too soon.'],
    ['{"a": tru}', 1, 7, 'A value is missing or misspelt here.'],
    ['{"a": 01}', 1, 7, 'A value is missing or misspelt here.'],
    ['{a: 1}', 1, 2, 'The name of a property is missing here.'],
    ['{"a":"b\n"}', 1, 6, 'A text in quotes is not closed, or holds a line break.'],
    ['{}\n// the end', 2, 1, 'JSON has no comments.'],
    ['{} {}', 1, 4, 'There is text after the end of the definition.'],
  ])('%s', (text, line, column, reason) => {
    expect(findJsonFault(text)).toMatchObject({ line, column, reason });
  });

  it('finds no fault in JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, indent) => {
        expect(findJsonFault(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined();
      }),
    );
  });

  it('agrees with JSON.parse on damaged text', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', ':', 'x', '-', '1', '\\'),
        (text, at, extra) => {
          const place = at % (text.length + 1);
          const damaged = text.slice(0, place) + extra + text.slice(place + (extra === '' ? 1 : 0));
          const isJson = (() => {
            try {
              JSON.parse(damaged);
              return true;
            } catch {
              return false;
            }
          })();
          expect(findJsonFault(damaged) === undefined, damaged).toBe(isJson);
        },
      ),
      { numRuns: 500 },
    );
  });
});
