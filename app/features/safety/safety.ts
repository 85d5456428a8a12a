/** Three lanes that are never one: something breaks the rules, somebody is at risk, somebody is unhappy with a service. Pure. */
import { z } from 'zod';
import type { Verb } from '#app/lib/permissions.ts';
import { addWorkingDays } from '#app/features/coproduction/working-days.ts';
import type { Translate } from '#app/platform/messages.ts';
import type { safetyMessages } from './messages.ts';

export const lanes = ['flag', 'safeguarding', 'complaint'] as const;
export type Lane = (typeof lanes)[number];

export function isLane(text: string | undefined): text is Lane {
  return lanes.some((lane) => lane === text);
}

const verbs = {
  flag: 'flag.handle',
  safeguarding: 'safeguarding.handle',
  complaint: 'complaint.handle',
} as const satisfies Record<Lane, Verb>;

/** The verb whose holders, and nobody else, see a lane. */
export const verbOf = (lane: Lane): Verb => verbs[lane];

const mostWords = 10_000;

/** What a person tells us. The area may be unknown when they come from a page of no area. */
export function tellUsSchema(t: Translate<(typeof safetyMessages)['english']>) {
  return z.object({
    lane: z.enum(lanes, { error: t('laneMissing') }),
    area: z.string({ error: t('areaMissing') }).min(1, t('areaMissing')),
    about: z.string().max(500).default(''),
    words: z
      .string({ error: t('wordsMissing') })
      .trim()
      .min(1, t('wordsMissing'))
      .max(mostWords, t('wordsTooLong')),
    contact: z.string().trim().max(300, t('contactTooLong')).default(''),
    danger: z.literal('yes').optional(),
  });
}

/** The area that an address of ours begins with, or empty. */
export function areaOf(about: string): string {
  return /^\/([a-z0-9-]+)/.exec(about)?.[1] ?? '';
}

export type DecisionKind = 'read' | 'moved' | 'noted' | 'closed' | 'reopened';

export type SafetyDecision = {
  id: string;
  at: Date;
  byName: string | null;
  decision: DecisionKind;
  fromLane: Lane | null;
  toLane: Lane | null;
  words: string;
};

export type SafetyItem = {
  id: string;
  lane: Lane;
  about: string;
  words: string;
  contact: string;
  isDangerNow: boolean;
  source: 'form' | 'response';
  snapshot: Record<string, unknown>;
  createdAt: Date;
  closedAt: Date | null;
};

/**
 * Working days within which the public was told that something happens (the pages /moderation and /complaints say the
 * same): the first look at it, and the decision. Safeguarding concerns are looked at in the hours that the area states,
 * and are counted as waiting whatever the day.
 */
const promised: Record<Exclude<Lane, 'safeguarding'>, { first: number; end: number }> = {
  flag: { first: 2, end: 5 },
  complaint: { first: 5, end: 20 },
};

/** An open item and the days (YYYY-MM-DD) on which it came and was first looked at. */
export type OpenItem = { lane: Lane; came: string; lookedAt: string | null };

/** Whether the promise about an open item is broken on a day: nobody looked in time, or it is not decided in time. */
export function isPastPromise({ lane, came, lookedAt }: OpenItem, today: string): boolean {
  if (lane === 'safeguarding') return false;
  const { first, end } = promised[lane];
  return (lookedAt === null && today > addWorkingDays(came, first)) || today > addWorkingDays(came, end);
}
