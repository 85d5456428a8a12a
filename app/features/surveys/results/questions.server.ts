/** Which questions of which versions are counted together: the same name, with the same codes or kind of answer (data-rules 9). */
import type { Column, Plan, PlanQuestion } from '../engine/plan.server.ts';
import type { TableKind } from './published.ts';

/** A published version with its compiled plan. */
export type PlannedVersion = { id: string; number: number; plan: Plan };

export type QuestionPart = { version: PlannedVersion; question: PlanQuestion };

/** One question as it is counted. The newest part gives the words. */
export type CountedQuestion = {
  key: string;
  kind: TableKind;
  isMultiple: boolean;
  /** Newest version first; never empty. */
  parts: readonly [QuestionPart, ...QuestionPart[]];
};

/** The columns of the answer itself, without the text beside "other". */
export const answerColumns = ({ columns }: PlanQuestion): readonly Column[] =>
  columns.filter(({ isComment }) => !isComment);

/** Open text and dates are never tabulated. */
function kindOf(question: PlanQuestion): TableKind {
  if (question.shape.options) return 'choices';
  return answerColumns(question)[0]?.kind === 'number' ? 'figures' : 'words';
}

const isMultiple = (question: PlanQuestion): boolean => answerColumns(question)[0]?.kind === 'tick';

/**
 * What must stay the same for answers of two versions to be counted together. Labels and their order may be corrected;
 * codes, and the points of a scale in their order, may not change.
 */
function meaningOf(question: PlanQuestion): string {
  const { definition, shape } = question;
  const codes = (shape.options ?? []).map(({ code }) => code);
  switch (definition.type) {
    case 'radiogroup':
    case 'dropdown':
      return `one of ${codes.sort().join(' ')}`;
    case 'checkbox':
      return `some of ${codes.sort().join(' ')}`;
    case 'rating':
      return `scale ${codes.join(' ')}`;
    case 'boolean':
      return 'yes or no';
    case 'text':
      return `line ${definition.inputType ?? 'text'}`;
    case 'comment':
      return 'words';
  }
}

/**
 * Every question that any version asked, those of the newest version first, in its order. A question whose meaning
 * changed is counted apart for each meaning: the first keeps the name as its key, a later one adds the number of the
 * version that began it, so that keys stay the same when versions are added.
 * @param versions newest first
 */
export function questionsToCount(versions: readonly PlannedVersion[]): CountedQuestion[] {
  const found = new Map<string, [QuestionPart, ...QuestionPart[]]>();
  const firstAsked = new Map<string, number>();
  for (const version of versions) {
    for (const question of version.plan.questions) {
      const same = `${question.name} ${meaningOf(question)}`;
      const known = found.get(same);
      if (known) known.push({ version, question });
      else found.set(same, [{ version, question }]);
      firstAsked.set(question.name, version.number);
    }
  }
  return [...found.values()].map((parts): CountedQuestion => {
    const { question } = parts[0];
    const began = parts.at(-1)?.version.number;
    const isFirst = began === firstAsked.get(question.name);
    return {
      key: isFirst ? question.name : `${question.name}-v${began}`,
      kind: kindOf(question),
      isMultiple: isMultiple(question),
      parts,
    };
  });
}
