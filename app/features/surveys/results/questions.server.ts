/** Which questions of which versions are counted together: the same name, with the same codes or kind of answer (data-rules 9). */
import { meaningKeys } from '../access/meanings.ts';
import type { Meanings } from '../access/meanings.ts';
import type { Column, Plan, PlanQuestion } from '../engine/plan.server.ts';
import { valuesAsQuestions } from '../engine/values/as-question.server.ts';
import type { TableKind } from './published.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/** A published version with its compiled plan. */
export type PlannedVersion = {
  id: string;
  number: number;
  plan: Plan;
  /** What its author said of questions that changed, or did not. */
  meanings?: Meanings;
};

export type QuestionPart = { version: PlannedVersion; question: PlanQuestion; unit: Unit };

/** One table as it is counted: a question, or a part of one. The newest part gives the words. */
export type CountedQuestion = {
  /** Names the table through all snapshots: the question's key, and its part after two hyphens. */
  key: string;
  /** The key of its question: tables of one question stand together. */
  of: string;
  kind: TableKind;
  isMultiple: boolean;
  isRepeated: boolean;
  /** A value that the survey calculates beside its questions: for staff alone. */
  isWorkedOut: boolean;
  /** Newest version first; never empty. */
  parts: readonly [QuestionPart, ...QuestionPart[]];
};

/** A column's kind and codes. */
const meaningOfColumn = ({ key, kind, options, option }: Column): string =>
  `${key} ${kind} ${[...(options ?? []), ...(option ? [option] : [])].map(({ code }) => code).join(',')};`;

/**
 * What must stay the same for answers of two versions to be counted together. Labels and their order may be corrected;
 * codes, and the points of a scale in their order, may not change.
 */
export function meaningOf(question: PlanQuestion): string {
  const { definition, shape, columns } = question;
  const codes = (shape.options ?? []).map(({ code }) => code);
  switch (definition.type) {
    case 'radiogroup':
    case 'dropdown':
      return `one of ${codes.sort().join(' ')}`;
    case 'checkbox':
    case 'tagbox':
      return `some of ${codes.sort().join(' ')}`;
    case 'rating':
      return `scale ${codes.join(' ')}`;
    case 'boolean':
      return 'yes or no';
    case 'text':
      return `line ${definition.inputType ?? 'text'}`;
    case 'comment':
      return 'words';
    case 'file':
      return 'files';
    default:
      return `${definition.type} of ${columns.map(meaningOfColumn).sort().join(' ')}`;
  }
}

/** The tables of one question over the versions that asked it alike. */
function tablesOf(key: string, parts: { version: PlannedVersion; question: PlanQuestion }[]): CountedQuestion[] {
  const units = new Map<string, [QuestionPart, ...QuestionPart[]]>();
  for (const { version, question } of parts) {
    for (const unit of unitsOf(question)) {
      const known = units.get(unit.key);
      if (known) known.push({ version, question, unit });
      else units.set(unit.key, [{ version, question, unit }]);
    }
  }
  return [...units].map(([part, all]): CountedQuestion => {
    const { kind, isMultiple, isRepeated } = all[0].unit;
    const whole = part === '' ? key : `${key}--${part}`;
    return { key: whole, of: key, kind, isMultiple, isRepeated, isWorkedOut: false, parts: all };
  });
}

type Asked = { version: PlannedVersion; questions: readonly PlanQuestion[] };

/**
 * The tables of all questions. One whose meaning changed is counted apart for each meaning: the first keeps the name as its
 * key, a later one adds the number of the version that began it, so that keys stay the same when versions are added.
 */
function countedOf(versions: readonly Asked[]): CountedQuestion[] {
  const keys = meaningKeys(
    versions.map(({ version: { number, meanings }, questions }) => ({
      number,
      meanings,
      questions: questions.map((question) => ({ name: question.name, meaning: meaningOf(question) })),
    })),
  );
  const found = new Map<string, { version: PlannedVersion; question: PlanQuestion }[]>();
  const firstAsked = new Map<string, number>();
  for (const { version, questions } of versions) {
    for (const question of questions) {
      const same = keys.get(version.number)?.get(question.name) ?? question.name;
      found.set(same, [...(found.get(same) ?? []), { version, question }]);
      firstAsked.set(question.name, version.number);
    }
  }
  return [...found.values()].flatMap((parts) => {
    const name = parts[0]?.question.name ?? '';
    const began = parts.at(-1)?.version.number;
    return tablesOf(began === firstAsked.get(name) ? name : `${name}-v${began}`, parts);
  });
}

/**
 * Every question that any version asked, those of the newest version first, in its order. A question whose meaning
 * changed is counted apart for each meaning.
 * @param versions newest first
 */
export const questionsToCount = (versions: readonly PlannedVersion[]): CountedQuestion[] =>
  countedOf(versions.map((version) => ({ version, questions: version.plan.questions })));

/** The values that versions calculate beside their questions and count among their results. */
export const valuesToCount = (versions: readonly PlannedVersion[]): CountedQuestion[] =>
  countedOf(versions.map((version) => ({ version, questions: valuesAsQuestions(version.plan) }))).map((counted) => ({
    ...counted,
    isWorkedOut: true,
  }));
