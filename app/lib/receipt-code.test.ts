import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFromBytes, formatCode, parseCode, randomCode } from '#app/lib/receipt-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 8, maxLength: 32 }).map(codeFromBytes);

describe('codeFromBytes', () => {
  it('takes the first 60 bits, five a character, and adds a check character', () => {
    expect(codeFromBytes(new Uint8Array(8))).toBe('0000000000000');
    expect(codeFromBytes(new Uint8Array(8).fill(255)).slice(0, 12)).toBe('ZZZZZZZZZZZZ');
    expect(codeFromBytes(Uint8Array.of(0b00001_000, 0b10_00011_0, 0, 0, 0, 0, 0, 0)).slice(0, 4)).toBe('1230');
  });

  it('gives the same code for the same first 60 bits, and another for others', () => {
    const bytes = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(codeFromBytes(bytes)).toBe(codeFromBytes(bytes.slice(0, 8)));
    expect(codeFromBytes(bytes)).not.toBe(codeFromBytes(bytes.with(0, 2)));
    expect(() => codeFromBytes(new Uint8Array(7))).toThrow(RangeError);
  });
});

describe('parseCode', () => {
  it('reads what formatCode shows, whatever the case, spaces and hyphens', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(formatCode(code)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]$/);
        expect(parseCode(formatCode(code))).toEqual({ ok: true, code });
        expect(parseCode(` ${formatCode(code).toLowerCase().replaceAll('-', ' \u2013 ')} `)).toEqual({
          ok: true,
          code,
        });
      }),
    );
  });

  it('takes O for 0 and I or L for 1', () => {
    const code = codeFromBytes(Uint8Array.of(0b00000_000, 0b01_00001_0, 0, 0, 0, 0, 0, 0));
    expect(code.startsWith('011')).toBe(true);
    expect(parseCode(`OiL${code.slice(3)}`)).toEqual({ ok: true, code });
  });

  it('notices any one wrong character', () => {
    fc.assert(
      fc.property(codes, fc.nat(12), fc.constantFrom(...alphabet), (code, place, wrong) => {
        fc.pre(code[place] !== wrong);
        const mistyped = code.slice(0, place) + wrong + code.slice(place + 1);
        expect(parseCode(mistyped)).toEqual({ ok: false, reason: 'mistyped' });
      }),
    );
  });

  it('notices any two characters that changed places', () => {
    fc.assert(
      fc.property(codes, fc.nat(12), fc.nat(12), (code, a, b) => {
        fc.pre(code[a] !== code[b]);
        const swapped = Array.from(code, (own, place) => (place === a ? code[b] : place === b ? code[a] : own)).join(
          '',
        );
        expect(parseCode(swapped)).toEqual({ ok: false, reason: 'mistyped' });
      }),
    );
  });

  it.each([
    ['', 'empty'],
    [' - - ', 'empty'],
    ['0000-0000-0000', 'mistyped'],
    ['0000-0000-0000-00', 'mistyped'],
    ['0000-0000-000U-0', 'mistyped'],
    ['my code', 'mistyped'],
  ])('says that "%s" is %s', (typed, reason) => {
    expect(parseCode(typed)).toEqual({ ok: false, reason });
  });
});

it('makes codes that do not repeat', () => {
  const made = Array.from({ length: 200 }, randomCode);
  expect(new Set(made).size).toBe(200);
  expect(made.every((code) => parseCode(code).ok)).toBe(true);
});
