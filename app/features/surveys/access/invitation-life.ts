/** How long the address of somebody who was invited is kept, and with it an unused link. Pure. */
import { dayLater } from '../files/lifetime.ts';

/** Days after the last day of a survey that states one. */
export const daysAfterClosing = 60;

/** Days after the invitation to a survey that states no last day. */
export const standingDays = 365;

/** The last day to answer by an invitation to a survey that states none of its own. Days as YYYY-MM-DD. */
export const lastDayOfLink = (invitedOn: string): string => dayLater(invitedOn, standingDays);

/** Until when invitations are over on `today`: of surveys whose last day is before `closed`, and invitations before `standing`. */
export const overBefore = (today: string) => ({
  closed: dayLater(today, -daysAfterClosing),
  standing: dayLater(today, -standingDays),
});
