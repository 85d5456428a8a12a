/** The log: one line of JSON an event, with the request id and the route's pattern, never a path or an address. */
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Environment } from './env.server.ts';

/** Makes the process's logger; secrets that could stand in an object are struck out. */
export function createLog(env: Pick<Environment, 'logLevel'>): Logger {
  return pino({
    level: env.logLevel,
    base: null,
    redact: { paths: ['email', 'code', 'token', '*.email', '*.code', '*.token'], censor: 'removed' },
  });
}
