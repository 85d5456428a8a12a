import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { englishTongue } from '#app/platform/messages.ts';
import { Question } from '../components/question.tsx';
import type { PageStep } from '../answering.server.ts';
import { typedFrom } from '../engine/answers.server.ts';
import { parseDefinition } from '../engine/definition.ts';
import { walk } from '../engine/flow.server.ts';
import { compilePlan } from '../engine/plan.server.ts';
import type { Answers } from '../engine/types/question-type.ts';
import type { QuestionView } from '../page-view.ts';
import { pageView } from '../page-view.server.ts';

const choices = [
  { value: 'a', text: 'First' },
  { value: 'b', text: 'Second' },
];
const parsed = parseDefinition({
  title: 'T',
  pages: [
    {
      title: 'Page',
      elements: [
        { type: 'radiogroup', name: 'one', choices, showOtherItem: true },
        { type: 'checkbox', name: 'many', choices },
        { type: 'dropdown', name: 'pick', choices },
        { type: 'rating', name: 'scale' },
        { type: 'matrix', name: 'grid', columns: ['x', 'y'], rows: ['r1', 'r2'] },
        { type: 'ranking', name: 'order', choices },
        { type: 'multipletext', name: 'lines', items: [{ name: 'where' }] },
        { type: 'comment', name: 'words' },
        { type: 'matrixdynamic', name: 'rows', columns: [{ name: 'cell', cellType: 'text' }] },
      ],
    },
    { title: 'After', elements: [{ type: 'radiogroup', name: 'piped', title: 'You wrote {words}', choices }] },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const plan = compilePlan(parsed.definition);

function questionsOf(answers: Answers, page = 0, errors: PageStep['errors'] = []): Map<string, QuestionView> {
  const step: PageStep = {
    step: 'page',
    page,
    versionId: 'v',
    sealed: '',
    typed: typedFrom(plan, page, answers),
    visible: [...walk(plan, answers).visible],
    errors,
    reveal: [],
    earlier: answers,
    position: 1,
    of: 2,
    hasPrevious: false,
    isKept: false,
    answeredIn: {},
  };
  const say = (key: string) => key;
  const texts = {
    locale: 'en',
    tongue: englishTongue,
    t: say,
    errors: say,
    pictures: null,
    staysHere: false,
    isErrorSaid: () => true,
  };
  const { items } = pageView(plan, step, answers, 5, texts);
  return new Map(items.flatMap((item) => (item.kind === 'question' ? [[item.name, item]] : [])));
}

const drawnAnew = (question: QuestionView): string =>
  renderToStaticMarkup(<Question question={{ ...question, markup: '' }} />);

const chosen: Answers = {
  one: 'a',
  many: ['a', 'b'],
  pick: 'b',
  scale: 4,
  grid: { r1: 'x', r2: 'y' },
  order: ['b', 'a'],
};

describe('markup that was drawn before', () => {
  it('is what drawing it again would give, whatever was chosen', () => {
    for (const answers of [{}, chosen, { ...chosen, one: 'b', many: ['b'] }, chosen]) {
      const kept = [...questionsOf(answers).values()].filter(({ markup }) => markup !== '');
      expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(chosen)));
      for (const question of kept) expect(question.markup).toBe(drawnAnew(question));
    }
  });

  it('holds nothing that somebody wrote', () => {
    const written = questionsOf({
      one: 'other',
      'one-Comment': 'In my own words',
      lines: { where: 'At home' },
      words: 'A long story',
      rows: [{ cell: 'A name' }],
    });
    for (const name of ['one', 'lines', 'words', 'rows']) expect(written.get(name)?.markup).toBe('');
    expect(questionsOf({ words: 'A long story' }, 1).get('piped')?.markup).toBe('');
  });

  it('holds no error, which belongs to one post', () => {
    const error = { question: 'scale', field: 'scale', page: 0, kind: 'required', key: 'required' } as const;
    expect(questionsOf(chosen, 0, [error]).get('scale')?.markup).toBe('');
  });
});
