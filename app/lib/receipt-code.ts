/** Tracking codes: 60 random bits in Crockford's base32 and a check character, in groups that can be read out. */

/** Crockford's alphabet: no I, L, O or U (crockford.com/base32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const payloadLength = 12;
const codeLength = payloadLength + 1;

export type ParsedCode = { ok: true; code: string } | { ok: false; reason: 'empty' | 'mistyped' };

/** Luhn mod N over base 32: one wrong character and most swaps of neighbours are noticed; the alphabet stays plain. */
function checkCharacter(payload: string): string {
  let factor = 2;
  let sum = 0;
  for (const character of [...payload].reverse()) {
    const product = factor * alphabet.indexOf(character);
    sum += Math.floor(product / 32) + (product % 32);
    factor = factor === 2 ? 1 : 2;
  }
  return alphabet[(32 - (sum % 32)) % 32] ?? '0';
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
