/** One choice a row, the same columns for every row: a table on a wide screen, a group of radios a row on a narrow one. */
import { z } from 'zod';
import { entryFault, shapeFault } from '../errors.ts';
import type { Fault } from '../errors.ts';
import { answerState } from '../states.ts';
import { byCode, isCode, itemOf, listed, optionsOf, refuseKeys, refuseTwins } from './choices.ts';
import { expressionValidator, questionProperties } from './question-type.ts';
import type { AnswerShape, AnswerValue, Option, Outcome, Part, QuestionType } from './question-type.ts';

const schema = z
  .strictObject({
    type: z.literal('matrix'),
    ...questionProperties,
    columns: z.array(listed).min(2).max(20),
    rows: z.array(listed).min(1).max(50),
    /** An answer in every row; `isAllRowRequired` is SurveyJS's older name for it. */
    eachRowRequired: z.boolean().optional(),
    isAllRowRequired: z.boolean().optional(),
    /** No two rows alike. */
    eachRowUnique: z.boolean().optional(),
    validators: z.array(expressionValidator).max(10).optional(),
  })
  .superRefine((definition, context) => {
    refuseTwins({ choices: definition.columns }, context, 'columns');
    refuseTwins({ choices: definition.rows }, context, 'rows');
    refuseKeys(definition.rows, context, 'rows');
  });

export type MatrixDefinition = z.output<typeof schema>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The code chosen in a row of an accepted value. */
const chosenIn = (value: AnswerValue | undefined, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

function accept(parts: readonly Part[], known: ReadonlyMap<string, Option>, value: unknown): Outcome<AnswerValue> {
  if (value === undefined) return { value };
  if (!isRecord(value)) return { fault: shapeFault('notAnOption') };
  const keys = Object.keys(value);
  if (keys.length > parts.length) return { fault: shapeFault('notAnOption') };
  const rows = new Map(parts.map((part) => [part.key, part]));
  const accepted: Record<string, AnswerValue> = {};
  for (const key of keys) {
    const part = rows.get(key);
    const code = value[key];
    if (!part) return { fault: shapeFault('unknownField', { field: key.slice(0, 64) }) };
    if (code === undefined) continue;
    if (!isCode(known, code)) return { fault: { ...shapeFault('notAnOption', { part: key }), field: part.field } };
    accepted[key] = code;
  }
  // Rows stand in the order of the definition, whatever order they came in.
  const inOrder = parts.flatMap(({ key }) => (key in accepted ? [[key, accepted[key]] as const] : []));
  return { value: inOrder.length === 0 ? undefined : (Object.fromEntries(inOrder) as AnswerValue) };
}

function review(definition: MatrixDefinition, parts: readonly Part[], value: AnswerValue | undefined): Fault[] {
  const isEveryRow = definition.eachRowRequired === true || definition.isAllRowRequired === true;
  const missing = isEveryRow ? parts.filter(({ key }) => chosenIn(value, key) === undefined) : [];
  if (missing.length > 0) {
    return missing.map(({ key, field }) => ({ key: 'required', kind: 'required', vars: { part: key }, field }));
  }
  if (definition.eachRowUnique !== true) return [];
  const chosen = new Set<unknown>();
  return parts.flatMap(({ key, field }) => {
    const code = chosenIn(value, key);
    if (code === undefined) return [];
    const isTwin = chosen.has(code);
    chosen.add(code);
    return isTwin ? [entryFault('sameInTwoRows', { part: key }, field)] : [];
  });
}

function compile(definition: MatrixDefinition): AnswerShape {
  const { name } = definition;
  const options = optionsOf({ choices: definition.columns });
  const known = byCode(options);
  const parts = definition.rows.map(itemOf).map(({ value: key, text }): Part => {
    return { key, field: `${name}-${key}`, ...(text !== undefined && { text }) };
  });
  return {
    fields: parts.map(({ field }) => field),
    options,
    parts,
    columns: parts.map(({ key, text }) => ({
      key: `${name}:${key}`,
      kind: 'choice',
      options,
      part: { key, ...(text !== undefined && { text }), row: { key, ...(text !== undefined && { text }) } },
    })),
    read: (posted) => {
      const value: Record<string, string> = {};
      for (const { key, field } of parts) {
        const [first, second] = posted(field).filter((text) => text !== '');
        if (second !== undefined) return { fault: { ...shapeFault('notOneAnswer', { part: key }), field } };
        if (first !== undefined) value[key] = first;
      }
      return { value: Object.keys(value).length === 0 ? undefined : value };
    },
    accept: (value) => accept(parts, known, value),
    show: (value) =>
      Object.fromEntries(
        parts.flatMap(({ key, field }) => {
          const code = chosenIn(value, key);
          return code === undefined ? [] : [[field, [String(code)]]];
        }),
      ),
    write: (value) =>
      parts.map(({ key }) => ({ mark: known.get(String(chosenIn(value, key)))?.mark ?? answerState.skipped })),
    restore: (cells) => {
      const rows = parts.flatMap(({ key }, index) => {
        const option = options.find(({ mark }) => mark === cells[index]?.mark);
        return option ? [[key, option.code] as const] : [];
      });
      return rows.length === 0 ? undefined : Object.fromEntries(rows);
    },
    review: (value) => review(definition, parts, value),
    inWords: (value, words) =>
      parts.flatMap(({ key }) => {
        const code = chosenIn(value, key);
        return code === undefined ? [] : [`${words.part(key)}: ${words.option(String(code))}`];
      }),
  };
}

export const matrix: QuestionType<typeof schema> = { schema, compile };
