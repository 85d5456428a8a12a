/** Ids of things without a slug: ten random base32 characters, never a sequence. */

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 10;

/** A new id of 50 random bits in lower-case Crockford base32. */
export function newPublicId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('');
}

/** Whether text has the form of an id; it may still be unknown. */
export function isPublicId(text: string): boolean {
  return text.length === length && [...text].every((character) => alphabet.includes(character));
}
