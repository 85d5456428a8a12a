/** The form in which an emailed link's token is stored and looked up. */
import { createHash } from 'node:crypto';

/** SHA-256, base64url: a token of 256 random bits needs neither salt nor stretching. */
export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
