/** The environment, read once and checked: the only file that touches process.env. */
import { z } from 'zod';

const flag = (fallback: boolean) =>
  z
    .enum(['0', '1', 'true', 'false', ''])
    .optional()
    .transform((value) => (value === undefined || value === '' ? fallback : value === '1' || value === 'true'));

const optional = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? null : value.trim()));

const address = optional.refine((value) => value === null || /^postgres(ql)?:\/\/\S+$/.test(value), {
  message: 'must be an address such as postgres://user:password@host:5432/database',
});

const count = (name: string, fallback: number, smallest: number, largest: number) =>
  z
    .string()
    .optional()
    .transform((value, issue) => {
      if (value === undefined || value.trim() === '') return fallback;
      const number = Number(value);
      if (Number.isInteger(number) && number >= smallest && number <= largest) return number;
      issue.addIssue({ code: 'custom', message: `${name} must be a whole number from ${smallest} to ${largest}` });
      return z.NEVER;
    });

const schema = z.object({
  PORT: count('PORT', 3000, 0, 65535),
  HOST: optional,
  ORIGIN: optional.refine((value) => value === null || /^https?:\/\/[^/\s]+$/.test(value), {
    message: 'must be an origin such as https://example.org, with no path',
  }),
  DATA_DIR: optional,
  DATABASE_URL: address,
  DATABASE_DIRECT_URL: address,
  DATABASE_POOL: count('DATABASE_POOL', 10, 1, 200),
  SECRET_KEY: optional.refine((value) => value === null || value.length >= 32, {
    message: 'must have at least 32 characters',
  }),
  RESEND_API_KEY: optional.refine((value) => value === null || /^re_\S+$/.test(value), {
    message: 'must be a key that starts with re_',
  }),
  MAIL_FROM: optional,
  OPERATOR_EMAIL: optional.refine((value) => value === null || /^[^\s@]+@[^\s@]+$/.test(value), {
    message: 'must be an email address',
  }),
  DEMO: flag(true),
  DEMO_PUBLIC: flag(false),
  TRUST_PROXY: count('TRUST_PROXY', 0, 0, 5),
  SUBMISSIONS_PER_ADDRESS: count('SUBMISSIONS_PER_ADDRESS', 600, 300, 1_000_000_000),
  MEDIA_HOSTS: optional.refine((value) => value === null || /^[a-z0-9.-]+(,\s*[a-z0-9.-]+)*$/.test(value), {
    message: 'must be hosts such as youtube.com, vimeo.com',
  }),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
});

/** Where public bodies and charities put films in British Sign Language. */
const usualMediaHosts = 'youtube.com,youtu.be,vimeo.com,nhs.uk,gov.uk,signhealth.org.uk,soundcloud.com';

export type Environment = {
  isDevelopment: boolean;
  port: number;
  host: string;
  /** The address people use, or null: then it is the address the server listens on. */
  origin: string | null;
  dataDir: string | null;
  databaseUrl: string | null;
  databaseDirectUrl: string | null;
  databasePool: number;
  secretKey: string | null;
  resendApiKey: string | null;
  mailFrom: string | null;
  /** Who runs the installation; gets an account and a link at the first start. */
  operatorEmail: string | null;
  isDemo: boolean;
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** Submissions that one network address may make in ten minutes. */
  submissionsPerAddress: number;
  /** Where links to films and recordings of questions may lead. */
  mediaHosts: readonly string[];
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
};

/** Raised at start; its message names each variable and how to mend it. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Reads and checks the environment.
 * @throws ConfigurationError naming every variable that is wrong.
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`The configuration is not usable:\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  const isDevelopment = source['NODE_ENV'] === 'development';
  const host = value.HOST ?? '127.0.0.1';
  if (value.DEMO && !value.DEMO_PUBLIC && !loopback.has(host)) {
    throw new ConfigurationError(
      `HOST: the demonstration listens on this machine only. Set DEMO_PUBLIC=1 to show it on ${host}, or DEMO=0 to run without it.`,
    );
  }
  if (!value.DEMO && !isDevelopment && value.RESEND_API_KEY === null) {
    throw new ConfigurationError('RESEND_API_KEY: without the demonstration, mail must be able to leave. Set the key.');
  }
  if (value.RESEND_API_KEY !== null && value.MAIL_FROM === null) {
    throw new ConfigurationError('MAIL_FROM: set the sender of the mail, such as "Said & Done <hello@example.org>".');
  }
  return {
    isDevelopment,
    port: value.PORT,
    host,
    origin: value.ORIGIN,
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    databaseDirectUrl: value.DATABASE_DIRECT_URL,
    databasePool: value.DATABASE_POOL,
    secretKey: value.SECRET_KEY,
    resendApiKey: value.RESEND_API_KEY,
    mailFrom: value.MAIL_FROM,
    operatorEmail: value.OPERATOR_EMAIL,
    isDemo: value.DEMO,
    trustedProxies: value.TRUST_PROXY,
    submissionsPerAddress: value.SUBMISSIONS_PER_ADDRESS,
    mediaHosts: (value.MEDIA_HOSTS ?? usualMediaHosts).split(',').map((host) => host.trim()),
    // A demonstration is watched by a person, who reads the start message and what goes wrong.
    logLevel: value.LOG_LEVEL ?? (value.DEMO ? 'warn' : 'info'),
  };
}

/** React is several times slower without NODE_ENV=production: anything but development is production. Call before React loads. */
export function settleNodeEnvironment(): void {
  if (process.env['NODE_ENV'] !== 'development') process.env['NODE_ENV'] = 'production';
}
