/** What staff decide about a survey beside its questions: who may answer, when, and who sees what. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { staffRoles } from '#app/lib/actor.ts';
import type { RoleName } from '#app/lib/actor.ts';
import type { Audience, EntryMode } from './access/audience.ts';
import type { Anonymity } from './survey.ts';

export const anonymityModes: readonly Anonymity[] = ['anonymous', 'confidential', 'named'];

/** Roles that a confidential survey may name as those who see who answered. */
export const identityRoleNames: readonly RoleName[] = staffRoles;

/** A confidential survey names so many roles, no more and no fewer. */
export const identityRoleCount = 2;

export type SurveySettings = {
  title: string;
  /** Its last part of the address; as it was where it is left out. */
  slug?: string;
  consultationId: string | null;
  introduction: string;
  minutes: number;
  anonymity: Anonymity;
  /** Named by a confidential survey; empty for the others. */
  identityRoles: RoleName[];
  opens: StoredDate;
  closes: StoredDate;
  eligiblePopulation: Stated<number>;
  samplingFrame: Stated<string>;
  /** Whom it asks; as it was where it is left out. */
  audience?: Audience;
  /** Who may answer; as it was where it is left out. */
  entry?: EntryMode;
  /** When a survey without an end is looked at again; as it was where it is left out. */
  reviewOn?: StoredDate;
  /** Answers that come faster are asked to wait; as it was where it is left out. */
  minimumSeconds?: number;
};

/** Whether a date is known to the day, or not stated: answering begins and ends with days. */
export const isDayOrNothing = (date: StoredDate): boolean => date.state !== 'stated' || date.precision === 'day';

/** Whether the last day comes before the first. */
export function closesBeforeOpening({ opens, closes }: Pick<SurveySettings, 'opens' | 'closes'>): boolean {
  return opens.state === 'stated' && closes.state === 'stated' && closes.end < opens.start;
}

/** More would keep people waiting. */
export const mostSeconds = 60;

const isSeconds = (count: number) => Number.isInteger(count) && count >= 0 && count <= mostSeconds;

/** What is wrong with settings, by the message that says how to mend it; empty when they are whole. */
export type SettingsFault =
  'introductionMissing' | 'rolesWrong' | 'notADay' | 'closesFirst' | 'minutesWrong' | 'secondsWrong';

export function settingsFaults(settings: Omit<SurveySettings, 'title' | 'slug' | 'consultationId'>): SettingsFault[] {
  const { introduction, minutes, anonymity, identityRoles, opens, closes } = settings;
  const roles = new Set(identityRoles.filter((role) => identityRoleNames.includes(role)));
  const wanted: [SettingsFault, boolean][] = [
    ['introductionMissing', introduction.trim() !== ''],
    ['minutesWrong', Number.isInteger(minutes) && minutes >= 1 && minutes <= 120],
    ['rolesWrong', anonymity !== 'confidential' || roles.size === identityRoleCount],
    ['notADay', isDayOrNothing(opens) && isDayOrNothing(closes)],
    ['secondsWrong', isSeconds(settings.minimumSeconds ?? 0)],
    ['closesFirst', !closesBeforeOpening({ opens, closes })],
  ];
  return wanted.flatMap(([fault, isRight]) => (isRight ? [] : [fault]));
}
