/** Invented answers to any survey, made from its plan: for trying things out at sizes that no demonstration has. */
import type { Plan } from '#app/features/surveys/engine/plan.server.ts';
import type {
  AnswerRecord,
  Answers,
  AnswerShape,
  AnswerValue,
} from '#app/features/surveys/engine/types/question-type.ts';
import { repeatedOf } from '#app/features/surveys/engine/types/repeated/rows.ts';
import { chanceFrom } from '#app/features/demo/random.ts';
import type { Chance } from '#app/features/demo/random.ts';

const words =
  'We waited a long time and nobody told us why. School listened. The forum helped us to find the right person. A call back would have been enough.'.split(
    ' ',
  );

function sentence(chance: Chance): string {
  const length = 4 + Math.floor(chance.next() * 20);
  const start = Math.floor(chance.next() * words.length);
  return Array.from({ length }, (_, at) => words[(start + at) % words.length]).join(' ');
}

const pickOf = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance.next() * list.length)];

/** The first answers are given more often than the last, so that results have a shape. */
const leaning = <T>(list: readonly T[], chance: Chance): T | undefined =>
  list[Math.floor(chance.next() ** 1.6 * list.length)];

/** What stands in a question, in an item or in a cell of rows, and what its answers look like. */
type Asked = { definition: { type: string }; shape: AnswerShape };

/** A property of a definition, whatever its type has. */
const propertyOf = (definition: object, key: string): unknown => (definition as Record<string, unknown>)[key];

function numberWithin(definition: object, chance: Chance): number {
  const number = (key: string, otherwise: number): number => {
    const value = propertyOf(definition, key);
    return typeof value === 'number' ? value : otherwise;
  };
  const [min, step] = [number('min', 0), Math.max(number('step', 1), 1e-6)];
  const most = Math.floor((Math.max(number('max', 100), min) - min) / step);
  return min + Math.floor(chance.next() ** 2 * (most + 1)) * step;
}

const random = {
  date: (chance: Chance) => new Date(Date.UTC(2024, 0, 1 + Math.floor(chance.next() * 700))).toISOString().slice(0, 10),
  month: (chance: Chance) => `2024-${String(1 + Math.floor(chance.next() * 12)).padStart(2, '0')}`,
  time: (chance: Chance) => `${String(Math.floor(chance.next() * 24)).padStart(2, '0')}:30`,
};

const formats: Readonly<Record<string, string>> = {
  postcode: 'XM4 5HQ',
  'nhs-number': '943 476 5919',
  'uk-phone': '020 7946 0123',
};

const lines: Readonly<Record<string, string>> = {
  email: 'somebody@families.example',
  tel: '020 7946 0123',
  url: 'https://families.example/',
};

/** One line of text, as its kind asks for it; undefined for kinds that have no answer of their own. */
function lineFor(definition: object, chance: Chance): AnswerValue | undefined {
  const inputType = propertyOf(definition, 'inputType') ?? 'text';
  if (inputType === 'number') return numberWithin(definition, chance);
  if (inputType === 'date' || inputType === 'month' || inputType === 'time') return random[inputType](chance);
  const format = propertyOf(definition, 'format');
  if (typeof format === 'string') return formats[format];
  const most = propertyOf(definition, 'maxLength');
  const text = sentence(chance).slice(0, Math.min(60, typeof most === 'number' ? most : 60));
  return typeof inputType === 'string' ? (lines[inputType] ?? text) : text;
}

/** Some choices, the first ones more often, as few and as many as may be chosen. */
function ticksFor({ definition, shape }: Asked, chance: Chance): AnswerValue | undefined {
  const plain = (shape.options ?? []).filter(({ role }) => role === 'choice');
  const [least, most] = ['minSelectedChoices', 'maxSelectedChoices'].map((key) => propertyOf(definition, key));
  const ticked = plain.filter((_, at) => chance.isSo(0.55 - Math.min(at, 8) * 0.05));
  const enough = typeof least === 'number' && ticked.length < least ? plain.slice(0, least) : ticked;
  const chosen = enough.slice(0, typeof most === 'number' && most > 0 ? most : plain.length);
  return chosen.length > 0 ? chosen.map(({ code }) => code) : undefined;
}

/** A few rows where people add them, every row where the author wrote them. */
function rowsFor({ shape }: Asked, chance: Chance): AnswerValue | undefined {
  const repeated = repeatedOf(shape);
  if (!repeated) return undefined;
  const row = (): AnswerRecord => {
    const answers: Record<string, AnswerValue> = {};
    for (const cell of repeated.cells) answer(cell.name, cell, chance, answers);
    return answers;
  };
  const { rows } = repeated;
  if (rows.kind === 'fixed') return Object.fromEntries(rows.rows.map(({ key }) => [key, row()] as const));
  const count = Math.min(rows.max, Math.max(rows.min, 1 + Math.floor(chance.next() ** 2 * 4)));
  return Array.from({ length: count }, row);
}

/** An answer of one of the types; undefined for what nobody answers, and for files. */
function answerTo(asked: Asked, chance: Chance): AnswerValue | undefined {
  const { definition, shape } = asked;
  const choices = (shape.options ?? []).filter(({ role }) => role !== 'none');
  const chosen = leaning(choices, chance);
  switch (definition.type) {
    case 'boolean':
      return chance.isSo(0.6);
    case 'rating':
      return chosen?.value ?? chosen?.code;
    case 'radiogroup':
    case 'dropdown':
      return chosen?.code;
    case 'imagepicker':
      return propertyOf(definition, 'multiSelect') === true ? ticksFor(asked, chance) : chosen?.code;
    case 'checkbox':
    case 'tagbox':
      return ticksFor(asked, chance);
    case 'matrix':
      return Object.fromEntries(
        (shape.parts ?? []).flatMap(({ key }) => {
          const code = leaning(choices, chance)?.code;
          return code === undefined ? [] : [[key, code]];
        }),
      );
    case 'multipletext':
      return Object.fromEntries(
        (propertyOf(definition, 'items') as { name: string }[]).flatMap((item) => {
          const value = lineFor(item, chance);
          return value === undefined ? [] : [[item.name, value]];
        }),
      );
    case 'ranking':
      return shape.columns
        .flatMap(({ kind, part }) => (kind === 'rank' && part ? [{ key: part.key, place: chance.next() }] : []))
        .sort((a, b) => a.place - b.place)
        .map(({ key }) => key);
    case 'matrixdropdown':
    case 'matrixdynamic':
    case 'paneldynamic':
      return rowsFor(asked, chance);
    case 'slider':
      return numberWithin(definition, chance);
    case 'comment':
      return sentence(chance);
    case 'text':
      return lineFor(definition, chance);
    default:
      return undefined;
  }
}

/** Puts an answer among the others, with the words beside "other" where that was chosen. A tenth of what may be left out is. */
function answer(name: string, asked: Asked, chance: Chance, answers: Record<string, AnswerValue>): void {
  const mayBeLeft = propertyOf(asked.definition, 'isRequired') !== true;
  if (mayBeLeft && chance.isSo(0.1)) return;
  const value = answerTo(asked, chance);
  if (value === undefined) return;
  answers[name] = value;
  const other = asked.shape.options?.find(({ role }) => role === 'other');
  if (other && asked.shape.comment && value === other.code)
    answers[asked.shape.comment.key] = sentence(chance).slice(0, 60);
}

/** Makes answer after answer, the same ones for the same seed. */
export function randomAnswers(plan: Plan, seed = 20_261_122): () => Answers {
  const chance = chanceFrom(seed);
  return () => {
    const answers: Record<string, AnswerValue> = {};
    for (const question of plan.questions) answer(question.name, question, chance, answers);
    return answers;
  };
}

/** The rendition of each page: mostly the survey's own language, otherwise one of those that it is offered in. */
export function randomRenditions({ definition, pages }: Plan, chance: Chance): string[] {
  const offered = definition.renditions ?? [];
  const rendition = offered.length === 0 || chance.isSo(0.8) ? 'en' : (pickOf(offered, chance) ?? 'en');
  return pages.map(() => rendition);
}
