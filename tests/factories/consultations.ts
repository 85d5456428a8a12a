/** Puts questions to people in a test's database as staff do who have read every warning. */
import type { StoredDate } from '#db/schema/base/columns.ts';
import type { NewConsultation } from '#app/features/consultations/consultation.ts';
import { listWarnings } from '#app/features/consultations/reads/warnings.server.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { publishConsultation } from '#app/features/consultations/writes/publish-consultation.server.ts';
import { saveOptions } from '#app/features/consultations/writes/save-options.server.ts';
import type { Published } from '#app/features/record/writes/publish.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { parsePartialDate } from '#app/lib/partial-date.ts';
import type { AreaContext } from '#app/platform/context.server.ts';

/** A date as people write it. @throws for what is none. */
export function on(typed: string): StoredDate {
  const parsed = parsePartialDate(typed);
  if (!parsed.ok) throw new Error(`Not a date: ${typed}`);
  return parsed.date;
}

const stated = <T>(value: T) => ({ state: 'stated' as const, value });

/** A formal consultation with everything that it needs, open from 1 May to 30 June 2026, but for its options. */
export const formal = {
  ...{ title: 'Short breaks', kind: 'consult', purpose: 'How should short breaks be offered from April?' },
  ...{ why: 'The contract ends in March and nothing has been chosen.', fixed: 'The budget.' },
  decider: stated('The cabinet of the council'),
  decision: on('July 2026'),
  opens: on('1 May 2026'),
  closes: on('30 June 2026'),
  contact: stated('020 7946 0018'),
  impact: 'With one provider families know the staff. With two there is a choice of days.',
  equality: 'Families without a car would lose most if the place moved.',
  equalityAsAt: on('March 2026'),
  formats: 'Easy Read, large print, by telephone in any language.',
} as const satisfies NewConsultation;

/** Two that are open, and one that was discarded. */
export const formalOptions = [
  { title: 'Keep it' },
  { title: 'Share it between two providers' },
  { title: 'Close it', isDiscarded: true, reason: 'Nobody else is near enough.' },
];

/** Publishes it with a reason for every warning. */
export async function publishRead(ctx: AreaContext, id: string): Promise<Published> {
  const warnings = await listWarnings(ctx, id);
  const reasons = Object.fromEntries(warnings.map(({ key }) => [key, 'It has to be now.']));
  return publishConsultation(ctx, id, { reasons });
}

/** Today, or for what is over its first day: what is formal is published while people can take part. */
export function whileOpen(ctx: AreaContext, { opens, closes }: Pick<NewConsultation, 'opens' | 'closes'>): AreaContext {
  if (opens?.state !== 'stated' || closes?.state !== 'stated' || closes.end >= londonDay(ctx.now)) return ctx;
  return { ...ctx, now: new Date(`${opens.start}T10:00:00Z`) };
}

/** A public consultation; answers its id and slug. */
export async function makeFormal(ctx: AreaContext, changes: Partial<NewConsultation> = {}) {
  const input = { ...formal, ...changes };
  const made = await createConsultation(ctx, input);
  await saveOptions(ctx, made.id, formalOptions);
  const published = await publishRead(whileOpen(ctx, input), made.id);
  if (!published.isPublished) throw new Error(published.problems.map(({ message }) => message).join(' '));
  return made;
}
