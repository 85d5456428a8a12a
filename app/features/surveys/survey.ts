/** A survey as people meet it: whether it is open, and who sees what. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';
import type { Audience, EntryMode } from './access/audience.ts';

export type Anonymity = 'anonymous' | 'confidential' | 'named';

export type SurveyFacts = {
  id: string;
  slug: string;
  title: string;
  consultation: { id: string; slug: string; title: string } | null;
  anonymity: Anonymity;
  introduction: string;
  minutes: number;
  opens: StoredDate;
  closes: StoredDate;
  identityRoles: string[];
  currentVersionId: string | null;
  audience: Audience;
  entry: EntryMode;
  /** It has quotas or personal links. */
  isGated: boolean;
  /** When a survey without an end is looked at again. */
  reviewOn: StoredDate;
  /** What people are told when a quota is full; empty for the site's own words. */
  fullNotice: string;
  /** Answers that come faster are asked to wait; 0 for none. */
  minimumSeconds: number;
};

/** `not-open`: it has no published version or its first day has not come. `closed`: its last day has passed. */
export type SurveyPhase = 'not-open' | 'open' | 'closed';

/** The phase on a day (YYYY-MM-DD, Europe/London). Dates that are not stated neither open nor close anything. */
export function phaseOn(survey: Pick<SurveyFacts, 'opens' | 'closes' | 'currentVersionId'>, day: string): SurveyPhase {
  if (survey.currentVersionId === null) return 'not-open';
  if (survey.opens.state === 'stated' && day < survey.opens.start) return 'not-open';
  if (survey.closes.state === 'stated' && day > survey.closes.end) return 'closed';
  return 'open';
}

/** The next day on which the phase changes by itself, or null. */
export function nextPhaseDay(survey: Pick<SurveyFacts, 'opens' | 'closes'>, day: string): string | null {
  if (survey.opens.state === 'stated' && day < survey.opens.start) return survey.opens.start;
  if (survey.closes.state === 'stated' && day <= survey.closes.end) return dayAfter(survey.closes.end);
  return null;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Days from a day to the last day of the survey, that day included as 0; null where it has no stated end. */
export function daysLeft(survey: Pick<SurveyFacts, 'closes'>, day: string): number | null {
  if (survey.closes.state !== 'stated') return null;
  const days = (Date.parse(`${survey.closes.end}T12:00:00Z`) - Date.parse(`${day}T12:00:00Z`)) / 86_400_000;
  return Math.round(days);
}
