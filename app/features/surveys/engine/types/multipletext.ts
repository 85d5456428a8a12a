/** Several short answers under one question, each of them a line of text, a number or a date of its own. */
import { z } from 'zod';
import type { Fault } from '../errors.ts';
import { answerState } from '../states.ts';
import { localised } from '../text.ts';
import { textValidator } from './inputs/line.ts';
import { expressionValidator, elementName, questionProperties } from './question-type.ts';
import type { AnswerShape, AnswerValue, Cell, Outcome, Part, Posted, QuestionType } from './question-type.ts';
import { inputTypes, limit, refuseMisfits, text } from './text.ts';
import { validatorFault } from './validators.ts';

const maxItems = 20;

const item = z
  .strictObject({
    name: elementName,
    title: localised(500).optional(),
    isRequired: z.boolean().optional(),
    requiredErrorText: localised(500).optional(),
    inputType: inputTypes.optional(),
    min: limit.optional(),
    max: limit.optional(),
    step: z.number().positive().optional(),
    maxLength: z.int().min(1).max(5000).optional(),
    validators: z
      .array(
        z.discriminatedUnion('type', [
          textValidator,
          z.strictObject({ type: z.literal('email'), text: localised(500).optional() }),
        ]),
      )
      .max(5)
      .optional(),
  })
  .superRefine(refuseMisfits);

export type TextItem = z.output<typeof item>;

const schema = z
  .strictObject({
    type: z.literal('multipletext'),
    ...questionProperties,
    items: z.array(item).min(1).max(maxItems),
    validators: z.array(expressionValidator).max(10).optional(),
  })
  .superRefine(({ items }, context) => {
    const names = new Set<string>();
    items.forEach(({ name }, index) => {
      if (names.has(name.toLowerCase())) {
        const message = `The name “${name}” is used twice here.`;
        const params = { mend: 'Give each item a name of its own.' };
        context.addIssue({ code: 'custom', path: ['items', index, 'name'], message, params });
      }
      names.add(name.toLowerCase());
    });
  });

interface Compiled {
  readonly item: TextItem;
  readonly shape: AnswerShape;
  readonly part: Part;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** A fault of one item, at its field and with its name for the message. */
const inItem = (fault: Fault, { part }: Compiled): Fault => ({
  ...fault,
  field: fault.field ?? part.field,
  vars: { ...fault.vars, part: part.key },
});

/** The values of all items, or every fault among them. */
function each(items: readonly Compiled[], take: (one: Compiled) => Outcome<unknown>): Outcome<AnswerValue> {
  const values: [string, unknown][] = [];
  const faults: Fault[] = [];
  for (const one of items) {
    const outcome = take(one);
    if ('fault' in outcome) faults.push(inItem(outcome.fault, one));
    else if (outcome.value !== undefined) values.push([one.part.key, outcome.value]);
  }
  const [fault, ...more] = faults;
  if (fault) return { fault, more };
  return { value: values.length === 0 ? undefined : (Object.fromEntries(values) as AnswerValue) };
}

/** What is posted; where one item cannot be read, the others are looked at too, so that all is told at once. */
function read(items: readonly Compiled[], posted: Posted): Outcome<unknown> {
  const candidates = each(items, ({ shape }) => shape.read(posted));
  if (!('fault' in candidates)) return candidates;
  return each(items, ({ shape }) => {
    const one = shape.read(posted);
    return 'fault' in one ? one : shape.accept(one.value);
  });
}

function review(items: readonly Compiled[], value: AnswerValue | undefined): Fault[] {
  return items.flatMap((one) => {
    const answer = own(value, one.part.key) as AnswerValue | undefined;
    if (answer === undefined) {
      const { isRequired, requiredErrorText: words } = one.item;
      if (isRequired !== true) return [];
      return [inItem({ key: 'required', kind: 'required', ...(words !== undefined && { text: words }) }, one)];
    }
    const fault = (one.item.validators ?? []).map((validator) => validatorFault(validator, answer)).find(Boolean);
    return fault ? [inItem(fault, one)] : [];
  });
}

const skipped: Cell = { mark: answerState.skipped };

function compile({ name, items: defined }: z.output<typeof schema>): AnswerShape {
  const items = defined.map((one): Compiled => {
    const shape = text.compile({ ...one, type: 'text', name: `${name}-${one.name}` });
    const field = shape.fields[0] ?? `${name}-${one.name}`;
    return { item: one, shape, part: { key: one.name, field, ...(one.title !== undefined && { text: one.title }) } };
  });
  return {
    fields: items.flatMap(({ shape }) => shape.fields),
    parts: items.map(({ part }) => part),
    columns: items.flatMap(({ shape, part: { key, text: title } }) =>
      shape.columns.map((column) => ({
        ...column,
        key: `${name}:${key}`,
        part: { key, ...(title !== undefined && { text: title }) },
      })),
    ),
    read: (posted) => read(items, posted),
    accept: (value) => {
      if (value === undefined) return { value };
      const known = new Set(items.map(({ part }) => part.key));
      const stranger = isRecord(value) ? Object.keys(value).find((key) => !known.has(key)) : '';
      if (stranger !== undefined) {
        return { fault: { key: 'unknownField', kind: 'shape', vars: { field: stranger.slice(0, 64) } } };
      }
      return each(items, ({ shape, part }) => shape.accept(own(value, part.key)));
    },
    show: (value) =>
      Object.assign(
        {},
        ...items.map(({ shape, part }) => {
          const answer = own(value, part.key) as AnswerValue | undefined;
          return answer === undefined ? {} : shape.show(answer);
        }),
      ),
    write: (value) =>
      items.map(({ shape, part }) => {
        const answer = own(value, part.key) as AnswerValue | undefined;
        return answer === undefined ? skipped : (shape.write(answer)[0] ?? skipped);
      }),
    restore: (cells) => {
      const values = items.flatMap(({ shape, part }, index) => {
        const cell = cells[index];
        const value = cell && shape.restore([cell]);
        return value === undefined ? [] : [[part.key, value] as const];
      });
      return values.length === 0 ? undefined : Object.fromEntries(values);
    },
    review: (value) => review(items, value),
    inWords: (value, words) =>
      items.flatMap(({ part, shape }) => {
        const answer = own(value, part.key);
        const isDate = shape.columns[0]?.kind === 'date';
        const text = isDate ? words.date(String(answer)) : String(answer);
        return answer === undefined ? [] : [`${words.part(part.key)}: ${text}`];
      }),
  };
}

export const multipletext: QuestionType<typeof schema> = { schema, compile };
