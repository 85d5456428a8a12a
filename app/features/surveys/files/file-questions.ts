/** Which questions of a survey ask for files. Pure. */
import type { Plan, PlanQuestion } from '../engine/plan.server.ts';
import type { FileDefinition } from '../engine/types/inputs/file.ts';

export type FileQuestion = PlanQuestion & { definition: FileDefinition };

export const isFileQuestion = (question: PlanQuestion): question is FileQuestion => question.definition.type === 'file';

/** Whether a survey asks for files anywhere. */
export const asksForFiles = (plan: Plan): boolean => plan.questions.some(isFileQuestion);
