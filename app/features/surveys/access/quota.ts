/** Where a quota's answer stands in the rows of a version. Pure. */
import type { Plan } from '../engine/plan.server.ts';
import { given } from '../engine/states.ts';

export type Quota = {
  id: string;
  /** Empty: all responses. */
  question: string;
  code: string;
  most: number;
};

/** A mark in a column of a version's rows. */
export type Place = { index: number; mark: number };

export const isTotal = ({ question }: Pick<Quota, 'question'>): boolean => question === '';

/** Where the answer stands in this version; null where the version does not offer it. */
export function placeOf(plan: Plan, { question, code }: Pick<Quota, 'question' | 'code'>): Place | null {
  const asked = plan.questions.find(({ name }) => name === question);
  for (const { index, options, option, part } of asked?.columns ?? []) {
    if (part !== undefined) continue;
    if (option?.code === code) return { index, mark: given };
    const chosen = options?.find((each) => each.code === code && each.mark > 0);
    if (chosen) return { index, mark: chosen.mark };
  }
  return null;
}

/** Whether a row of this version would take a place of the quota. */
export function takesPlace(plan: Plan, quota: Quota, marks: ArrayLike<number>): boolean {
  if (isTotal(quota)) return true;
  const place = placeOf(plan, quota);
  return place !== null && marks[place.index] === place.mark;
}

/** The questions whose choices may have quotas: those that people choose from. */
export function quotaQuestions(plan: Plan): { question: string; codes: string[] }[] {
  return plan.questions.flatMap(({ name, shape, columns }) => {
    const codes = (shape.options ?? []).filter(({ mark }) => mark > 0).map(({ code }) => code);
    const isPlain = columns.every(({ part }) => part === undefined);
    return isPlain && codes.length > 0 ? [{ question: name, codes }] : [];
  });
}
