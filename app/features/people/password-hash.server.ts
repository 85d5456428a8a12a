/** Password hashes: Argon2id with the OWASP parameters (Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane). */
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One form for characters that can be typed in several ways (NIST SP 800-63B, 5.1.1.2). */
const normalised = (password: string) => password.normalize('NFKC');

/** The hash to store: PHC string with its own salt. Takes tens of milliseconds of another thread, by design. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), parameters);
}

let decoy: Promise<string> | null = null;

/**
 * Whether the password is the one that was hashed. Without a hash it does the same work and answers no, so that the time
 * taken does not tell whether an account exists.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(18).toString('base64url'));
  const matches = await verify(passwordHash ?? (await decoy), normalised(password));
  return passwordHash !== null && matches;
}
