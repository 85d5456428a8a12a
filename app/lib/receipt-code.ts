/** Tracking codes: 60 random bits in Crockford's base32 and a check character, in groups that can be read out. */

/** Crockford's alphabet: no I, L, O or U (crockford.com/base32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const payloadLength = 12;
const codeLength = payloadLength + 1;

export type ParsedCode = { ok: true; code: string } | { ok: false; reason: 'empty' | 'mistyped' };

/**
 * The character that makes the whole code, read as a polynomial over the field of 32 elements (x^5 + x^2 + 1), zero at a
 * primitive element. It comes from the alphabet itself, unlike Crockford's own (modulo 37), and notices any one wrong
 * character and any two that changed places.
 */
function checkCharacter(payload: string): string {
  let sum = 0;
  for (const character of payload) sum = double(sum ^ alphabet.indexOf(character));
  return alphabet[sum] ?? '0';
}

/** Multiplication by the primitive element. */
function double(value: number): number {
  return value & 16 ? (value << 1) ^ 0b100101 : value << 1;
}

/** The code of at least 8 bytes: their first 60 bits and the check character, without hyphens. */
export function codeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < 8) throw new RangeError('A tracking code needs at least 8 bytes.');
  let bits = 0n;
  for (const byte of bytes.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 4n;
  let payload = '';
  for (let place = payloadLength - 1; place >= 0; place -= 1) {
    payload += alphabet[Number((bits >> BigInt(place * 5)) & 31n)] ?? '';
  }
  return payload + checkCharacter(payload);
}

/** A new code from the system's own randomness. */
export function randomCode(): string {
  return codeFromBytes(crypto.getRandomValues(new Uint8Array(8)));
}

/** As it is shown and written down: XXXX-XXXX-XXXX-X. */
export function formatCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8, 12), code.slice(12)].join('-');
}

/** Reads a code as people type it: case, spaces and hyphens do not matter, O is 0, I and L are 1. */
export function parseCode(typed: string): ParsedCode {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015\u2212.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code === '') return { ok: false, reason: 'empty' };
  const isWellFormed = code.length === codeLength && [...code].every((character) => alphabet.includes(character));
  if (!isWellFormed || checkCharacter(code.slice(0, payloadLength)) !== code.at(-1))
    return { ok: false, reason: 'mistyped' };
  return { ok: true, code };
}
