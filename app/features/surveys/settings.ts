/** What staff decide about a survey beside its questions: who may answer, when, and who sees what. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { staffRoles } from '#app/lib/actor.ts';
import type { RoleName } from '#app/lib/actor.ts';
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
};

/** Whether a date is known to the day, or not stated: answering begins and ends with days. */
export const isDayOrNothing = (date: StoredDate): boolean => date.state !== 'stated' || date.precision === 'day';

/** Whether the last day comes before the first. */
export function closesBeforeOpening({ opens, closes }: Pick<SurveySettings, 'opens' | 'closes'>): boolean {
  return opens.state === 'stated' && closes.state === 'stated' && closes.end < opens.start;
}

/** What is wrong with settings, by the message that says how to mend it; empty when they are whole. */
export type SettingsFault = 'introductionMissing' | 'rolesWrong' | 'notADay' | 'closesFirst' | 'minutesWrong';

export function settingsFaults(settings: Omit<SurveySettings, 'title' | 'slug' | 'consultationId'>): SettingsFault[] {
  const { introduction, minutes, anonymity, identityRoles, opens, closes } = settings;
  const roles = new Set(identityRoles.filter((role) => identityRoleNames.includes(role)));
  const wanted: [SettingsFault, boolean][] = [
    ['introductionMissing', introduction.trim() !== ''],
    ['minutesWrong', Number.isInteger(minutes) && minutes >= 1 && minutes <= 120],
    ['rolesWrong', anonymity !== 'confidential' || roles.size === identityRoleCount],
    ['notADay', isDayOrNothing(opens) && isDayOrNothing(closes)],
    ['closesFirst', !closesBeforeOpening({ opens, closes })],
  ];
  return wanted.flatMap(([fault, isRight]) => (isRight ? [] : [fault]));
}
