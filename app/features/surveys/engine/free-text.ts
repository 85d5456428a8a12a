/** Where people may write in words of their own: what they write may tell of somebody at risk (safety.md 1). Pure. */
import type { Plan, PlanPage, PlanQuestion } from './plan.server.ts';

/** A question with a box for words: an answer in words, words beside "other", words in a cell. Nobody writes what is worked out. */
const takesWords = ({ columns, computed }: PlanQuestion): boolean =>
  !computed && columns.some(({ kind }) => kind === 'text');

export const pageTakesWords = ({ questions }: PlanPage): boolean => questions.some(takesWords);

export const surveyTakesWords = ({ pages }: Pick<Plan, 'pages'>): boolean => pages.some(pageTakesWords);
