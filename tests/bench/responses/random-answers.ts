/** Invented answers to any survey, made from its plan: for trying things out at sizes that no demonstration has. */
import type { Plan, PlanQuestion } from '#app/features/surveys/engine/plan.server.ts';
import type { Answers, AnswerValue } from '#app/features/surveys/engine/types/question-type.ts';
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

const limitsOf = ({ definition }: PlanQuestion): { min: number; max: number; step: number } => {
  const own = definition as { min?: unknown; max?: unknown; step?: unknown };
  const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);
  return { min: number(own.min, 0), max: number(own.max, 100), step: Math.max(number(own.step, 1), 1e-6) };
};

function randomNumber(question: PlanQuestion, chance: Chance): number {
  const { min, max, step } = limitsOf(question);
  return min + Math.floor(chance.next() ** 2 * (Math.floor((max - min) / step) + 1)) * step;
}

const random = {
  date: (chance: Chance) => new Date(Date.UTC(2024, 0, 1 + Math.floor(chance.next() * 700))).toISOString().slice(0, 10),
  month: (chance: Chance) => `2024-${String(1 + Math.floor(chance.next() * 12)).padStart(2, '0')}`,
  time: (chance: Chance) => `${String(Math.floor(chance.next() * 24)).padStart(2, '0')}:30`,
};

/** An answer of a question of one of the plain types; undefined for what cannot be invented from its type alone. */
function answerTo(question: PlanQuestion, chance: Chance): AnswerValue | undefined {
  const { definition, shape, columns } = question;
  const choices = (shape.options ?? []).filter(({ role }) => role !== 'other' && role !== 'none');
  const chosen = leaning(choices, chance);
  switch (definition.type) {
    case 'boolean':
      return chance.isSo(0.6);
    case 'rating':
      return chosen?.value ?? chosen?.code;
    case 'radiogroup':
    case 'dropdown':
      return chosen?.code;
    case 'checkbox':
    case 'tagbox': {
      const plain = choices.filter(({ role }) => role === 'choice');
      const most = (definition as { maxSelectedChoices?: number }).maxSelectedChoices || plain.length;
      const ticked = plain.filter((_, at) => chance.isSo(0.55 - Math.min(at, 8) * 0.05)).slice(0, most);
      return ticked.length > 0 ? ticked.map(({ code }) => code) : undefined;
    }
    case 'matrix':
      return Object.fromEntries(
        (shape.parts ?? []).flatMap(({ key }) => {
          const code = leaning(choices, chance)?.code;
          return code === undefined ? [] : [[key, code]];
        }),
      );
    case 'ranking':
      return columns
        .flatMap(({ kind, part }) => (kind === 'rank' && part ? [{ key: part.key, place: chance.next() }] : []))
        .sort((a, b) => a.place - b.place)
        .map(({ key }) => key);
    case 'slider':
      return randomNumber(question, chance);
    case 'comment':
      return sentence(chance);
    case 'text': {
      const { inputType = 'text' } = definition;
      if (inputType === 'number') return randomNumber(question, chance);
      if (inputType === 'date' || inputType === 'month' || inputType === 'time') return random[inputType](chance);
      return inputType === 'text' ? sentence(chance).slice(0, 60) : undefined;
    }
    default:
      return undefined;
  }
}

/** Makes answer after answer, the same ones for the same seed. A tenth of the questions that may be left out is. */
export function randomAnswers(plan: Plan, seed = 20_261_122): () => Answers {
  const chance = chanceFrom(seed);
  return () => {
    const answers: Record<string, AnswerValue> = {};
    for (const question of plan.questions) {
      const mayBeLeft = question.definition.isRequired !== true;
      if (mayBeLeft && chance.isSo(0.1)) continue;
      const value = answerTo(question, chance);
      if (value !== undefined) answers[question.name] = value;
    }
    return answers;
  };
}

/** A rendition and a channel, mostly the usual ones. */
export const randomRendition = (chance: Chance): string => pickOf(['en', 'en', 'en', 'en', 'easyread'], chance) ?? 'en';
