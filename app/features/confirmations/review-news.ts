/** What those who must answer a review are told on a day, and who they are. Pure. */
import { addWorkingDays } from '#app/features/coproduction/working-days.ts';

/** In this order: a later one is told even where the ones before were missed. */
const reviewNews = ['none', 'opened', 'soon', 'overdue'] as const;
export type ReviewNews = (typeof reviewNews)[number];

const soonBefore = 2;

/** How a review stands on a day (YYYY-MM-DD): open, ending within two working days, or late. */
export function newsOn(today: string, dueOn: string): Exclude<ReviewNews, 'none'> {
  if (today > dueOn) return 'overdue';
  return today >= addWorkingDays(dueOn, -soonBefore) ? 'soon' : 'opened';
}

/** Whether there is something to tell that was not told. */
export function isNews(news: ReviewNews, told: ReviewNews): boolean {
  return reviewNews.indexOf(news) > reviewNews.indexOf(told);
}

export type Publisher = {
  personId: string;
  email: string;
  role: 'commissioner' | 'administrator';
  organisationId: string | null;
};

/**
 * Who is written to for an owner: the commissioners of that organisation; where it has none, those of the area as a whole;
 * where there are none either, its administrators. All of them may answer (`mayAnswer`).
 */
export function speakersOf(organisationId: string | null, all: readonly Publisher[]): Publisher[] {
  const commissioners = all.filter(({ role }) => role === 'commissioner');
  const own = commissioners.filter((one) => organisationId === null || one.organisationId === organisationId);
  const ofArea = commissioners.filter((one) => one.organisationId === null);
  const administrators = all.filter(({ role }) => role === 'administrator');
  return [own, ofArea, administrators].find((group) => group.length > 0) ?? [];
}
