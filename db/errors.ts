/** Recognises the database errors that code expects, also when Drizzle has wrapped them. */

/** SQLSTATE codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const uniqueViolation = '23505';
const foreignKeyViolation = '23503';
const serializationFailure = '40001';
const deadlockDetected = '40P01';

interface Violation {
  code: string;
  constraint: string;
}

/** The first error in the chain of causes that carries a code; postgres.js names the constraint `constraint_name`. */
function violationIn(error: unknown): Violation | undefined {
  let current = error;
  while (current instanceof Error) {
    const {
      code,
      constraint_name: constraint,
      cause,
    } = current as Error & { code?: unknown; constraint_name?: unknown };
    if (typeof code === 'string') return { code, constraint: typeof constraint === 'string' ? constraint : '' };
    current = cause;
  }
  return undefined;
}

function isViolation(error: unknown, code: string, constraint: string | undefined): boolean {
  const found = violationIn(error);
  return found?.code === code && (constraint === undefined || found.constraint === constraint);
}

/** A row like it is already there. With `constraint`, only for that constraint or unique index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, uniqueViolation, constraint);
}

/** The row it refers to is not there, or is still referred to. With `constraint`, only for that foreign key. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, foreignKeyViolation, constraint);
}

/** Another transaction got in the way, by a conflict or a deadlock: the same transaction may succeed if run again. */
export function isSerializationFailure(error: unknown): boolean {
  const code = violationIn(error)?.code;
  return code === serializationFailure || code === deadlockDetected;
}
