/** The secret of a return link: a code that people can copy by hand, from which the key of the kept answers is made. */
import { createHash } from 'node:crypto';
import { deriveKey } from '#app/lib/keyed-hash.server.ts';
import { open, seal } from '#app/lib/seal.server.ts';
import type { KeptAnswers } from '../answering.server.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 25;
const group = 5;

/** A new code of 125 random bits: five groups of five. */
export function newReturnCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  const code = Array.from(bytes, (byte) => alphabet[byte & 31]).join('');
  return (code.match(new RegExp(`.{${String(group)}}`, 'g')) ?? []).join('-');
}

/** Reads a code as people copy it: case, spaces and hyphens do not matter, o is 0, i and l are 1. Null for what is none. */
export function readReturnCode(typed: string): string | null {
  const plain = typed
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s\-\u2010-\u2015\u2212.]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
  const isWellFormed = plain.length === length && [...plain].every((character) => alphabet.includes(character));
  return isWellFormed ? (plain.match(new RegExp(`.{${String(group)}}`, 'g')) ?? []).join('-') : null;
}

const secretOf = (code: string) => createHash('sha256').update(code.replaceAll('-', '')).digest();

/** What kept answers are found by: it tells neither the code nor the key. */
export const keptId = (code: string): string => deriveKey(secretOf(code), 'kept-id').export().toString('base64url');

const purposeOf = (surveyId: string) => `kept:${surveyId}`;

/** Seals answers under the key that only the code gives: who has the database and every secret of the site cannot read them. */
export const sealKept = (code: string, surveyId: string, kept: KeptAnswers): string =>
  seal(deriveKey(secretOf(code), 'kept-box'), purposeOf(surveyId), kept);

/** Opens what `sealKept` made; null for another survey's. */
export function openKept(code: string, surveyId: string, sealed: string, now: Date): KeptAnswers | null {
  const opened = open<KeptAnswers>(deriveKey(secretOf(code), 'kept-box'), purposeOf(surveyId), sealed, now);
  return opened.ok ? opened.value : null;
}
