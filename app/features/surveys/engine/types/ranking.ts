/** Things put in order of importance: a place for each, on screen a list to choose the place from. Nothing is ranked unasked. */
import { z } from 'zod';
import { entryFault, shapeFault } from '../errors.ts';
import type { Fault } from '../errors.ts';
import { tickLimits, tickValidators } from './checkbox.ts';
import { codesOf, listed, optionsOf, refuseTwins } from './choices.ts';
import { questionProperties } from './question-type.ts';
import type { AnswerShape, Option, Outcome, Posted, QuestionType } from './question-type.ts';

/** More places than this nobody can weigh against each other. */
const maxItems = 30;

const schema = z
  .strictObject({
    type: z.literal('ranking'),
    ...questionProperties,
    choices: z.array(listed).min(2).max(maxItems),
    /** Always so, whether it is written or not: SurveyJS would otherwise rank what nobody ranked. */
    selectToRankEnabled: z
      .literal(true, {
        error: 'People rank only what they choose to rank.',
      })
      .optional(),
    ...tickLimits,
    validators: tickValidators,
  })
  .superRefine((definition, context) => {
    refuseTwins(definition, context);
    optionsOf(definition).forEach(({ mark }, index) => {
      if (mark > 0) return;
      const message = '“Don’t know” and “prefer not to say” cannot be ranked.';
      const params = { mend: 'Remove it; a question that is not required can be left out.' };
      context.addIssue({ code: 'custom', path: ['choices', index], message, params });
    });
  });

type RankingDefinition = z.output<typeof schema>;

const place = /^[1-9]\d?$/;

/** Places as they were posted, one field an item. Gaps are closed; two items in one place are a slip. */
function readPlaces(name: string, options: readonly Option[], posted: Posted): Outcome<unknown> {
  const at = new Map<number, string>();
  for (const { code } of options) {
    const field = `${name}-${code}`;
    const [first = '', second] = posted(field);
    if (second !== undefined) return { fault: { ...shapeFault('notOneAnswer'), field } };
    if (first === '') continue;
    if (!place.test(first) || Number(first) > options.length) return { fault: { ...shapeFault('notAnOption'), field } };
    if (at.has(Number(first))) return { fault: entryFault('samePlace', { place: Number(first) }, field) };
    at.set(Number(first), code);
  }
  const codes = [...at].sort(([a], [b]) => a - b).map(([, code]) => code);
  return { value: codes.length === 0 ? undefined : codes };
}

function limitFault({ minSelectedChoices: min = 0, maxSelectedChoices: max = 0 }: RankingDefinition, count: number) {
  if (count < min) return entryFault('tooFewPlaces', { min });
  return max > 0 && count > max ? entryFault('tooManyPlaces', { max }) : undefined;
}

function accept(definition: RankingDefinition, known: ReadonlySet<string>, value: unknown): Outcome<readonly string[]> {
  if (value === undefined) return { value };
  if (!Array.isArray(value) || value.length > known.size) return { fault: shapeFault('notAnOption') };
  const codes: unknown[] = value;
  if (!codes.every((entry): entry is string => typeof entry === 'string' && known.has(entry))) {
    return { fault: shapeFault('notAnOption') };
  }
  if (new Set(codes).size < codes.length) return { fault: shapeFault('repeatedOption') };
  if (codes.length === 0) return { value: undefined };
  const fault: Fault | undefined = limitFault(definition, codes.length);
  return fault ? { fault } : { value: codes };
}

function compile(definition: RankingDefinition): AnswerShape {
  const { name } = definition;
  const options = optionsOf(definition);
  const known = new Set(options.map(({ code }) => code));
  const fields = options.map(({ code }) => `${name}-${code}`);
  return {
    fields,
    options,
    columns: options.map((option) => ({
      key: `${name}:${option.code}`,
      kind: 'rank',
      option,
      part: { key: option.code, ...(option.text !== undefined && { text: option.text }) },
    })),
    read: (posted) => readPlaces(name, options, posted),
    accept: (value) => accept(definition, known, value),
    show: (value) => Object.fromEntries(codesOf(value).map((code, index) => [`${name}-${code}`, [String(index + 1)]])),
    write: (value) => options.map(({ code }) => ({ mark: codesOf(value).indexOf(code) + 1 })),
    restore: (cells) => {
      const ranked = options.flatMap(({ code }, index) => {
        const mark = cells[index]?.mark ?? 0;
        return mark > 0 ? [{ code, mark }] : [];
      });
      return ranked.length === 0 ? undefined : ranked.sort((a, b) => a.mark - b.mark).map(({ code }) => code);
    },
    inWords: (value, words) => codesOf(value).map((code, index) => `${index + 1}. ${words.option(code)}`),
  };
}

export const ranking: QuestionType<typeof schema> = { schema, compile };
