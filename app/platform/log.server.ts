/** The log: one line of JSON an event, with the request id and the route's pattern, never a path or an address. */
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Environment } from './env.server.ts';

/**
 * What may be logged and kept of an error: its kind and its reason, never data. Drizzle's message holds the statement's
 * parameters and PostgreSQL's often a value, so of a database error only the code and the constraint are told.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const { code, constraint_name: constraint } = error as Error & { code?: unknown; constraint_name?: unknown };
  if (typeof code === 'string') return ['error', code, constraint].filter(Boolean).join(' ');
  return `${error.name}: ${error.message.startsWith('Failed query') ? 'failed query' : error.message}`;
}

/** Where an error came from, without its message. */
function placesOf(error: Error): string[] {
  return (error.stack ?? '').split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
}

/** What the log tells of an error under `err`: its reason and where it happened, never what people wrote or asked for. */
function toldOf(error: unknown): { reason: string; at: string[] } {
  return { reason: reasonOf(error), at: error instanceof Error ? placesOf(error) : [] };
}

/** Makes the process's logger; secrets that could stand in an object are struck out. */
export function createLog(env: Pick<Environment, 'logLevel'>): Logger {
  return pino({
    level: env.logLevel,
    base: null,
    serializers: { err: toldOf },
    redact: { paths: ['email', 'code', 'token', '*.email', '*.code', '*.token'], censor: 'removed' },
  });
}
