/** Reads the form that moves a survey's last day. Pure. */
import { parsePartialDate } from '#app/lib/partial-date.ts';

/** At most so many characters of reason. */
export const mostReason = 400;

export type TypedMove = { day: string; reason: string };

/** A key of the messages, by field. */
export type MoveErrors = {
  day?: 'dayMissing' | 'dayPassed' | 'sameDay' | 'closesFirst';
  reason?: 'reasonMissing' | 'reasonLong';
};

const textOf = (form: FormData | URLSearchParams, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** What was typed, the day as YYYY-MM-DD where it is one, and what is wrong. */
export function readMove(form: FormData | URLSearchParams): {
  typed: TypedMove;
  day: string | null;
  errors: MoveErrors;
} {
  const typed = { day: textOf(form, 'day'), reason: textOf(form, 'reason') };
  const parsed = parsePartialDate(typed.day);
  const isDay = parsed.ok && parsed.date.state === 'stated' && parsed.date.precision === 'day';
  const day = isDay && parsed.date.state === 'stated' ? parsed.date.end : null;
  const errors: MoveErrors = {};
  if (day === null) errors.day = 'dayMissing';
  if (typed.reason === '') errors.reason = 'reasonMissing';
  else if (typed.reason.length > mostReason) errors.reason = 'reasonLong';
  return { typed, day, errors };
}
