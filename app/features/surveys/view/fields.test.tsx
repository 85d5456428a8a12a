import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { englishTongue, translator } from '#app/platform/messages.ts';
import { QuestionField } from '../components/question-field.tsx';
import { Display } from '../components/fields/shown.tsx';
import type { PageStep } from '../answering.server.ts';
import { checkPage, typedFrom } from '../engine/answers.server.ts';
import { parseDefinition } from '../engine/definition.ts';
import { walk } from '../engine/flow.server.ts';
import { compilePlan } from '../engine/plan.server.ts';
import type { Plan } from '../engine/plan.server.ts';
import type { Answers } from '../engine/types/question-type.ts';
import { answerErrors } from '../messages-errors.ts';
import { answeringMessages } from '../messages.ts';
import type { ItemView, PageView, QuestionView } from '../page-view.ts';
import { checkView, pageView } from '../page-view.server.ts';

const texts = {
  locale: 'en',
  t: translator(englishTongue, answeringMessages),
  errors: translator(englishTongue, answerErrors),
  pictures: null,
  staysHere: false,
  isErrorSaid: () => true,
  tongue: englishTongue,
};

const image = (value: string) => ({ value, text: `Picture ${value}`, imageLink: `/sampleford/pictures/${value}bcd` });
const first = [
  { type: 'html', name: 'intro', html: '<p>Read <strong>this</strong> first.</p>' },
  { type: 'image', name: 'photo', imageLink: '/sampleford/pictures/abcd', altText: 'A swing' },
  { type: 'text', name: 'child', title: 'Your child’s first name' },
  { type: 'tagbox', name: 'tags', title: 'Which apply', choices: ['one', 'two', 'three'], showOtherItem: true },
  { type: 'imagepicker', name: 'pick', title: 'Which place', choices: [image('a'), image('b')] },
  { type: 'ranking', name: 'order', title: 'What matters most', choices: ['time', 'place', 'people'] },
  { type: 'slider', name: 'slide', title: 'How sure are you', min: 0, max: 10 },
  {
    type: 'matrix',
    name: 'grid',
    title: 'How well does each work',
    eachRowRequired: true,
    columns: ['Badly', 'So so', 'Well'].map((text) => ({ value: text.toLowerCase().replace(' ', '_'), text })),
    rows: [
      { value: 'phone', text: 'Phone line' },
      { value: 'clinic', text: 'Clinic' },
    ],
  },
  {
    type: 'multipletext',
    name: 'lines',
    title: 'About your visits',
    items: [
      { name: 'where', title: 'Where', isRequired: true },
      { name: 'times', title: 'How often', inputType: 'number', min: 1 },
      { name: 'last', title: 'Last visit', inputType: 'date' },
    ],
  },
];
const second = [
  { type: 'expression', name: 'score', title: 'Your score', expression: '{slide} * 10' },
  { type: 'radiogroup', name: 'after', title: 'How is {child} now?', description: 'You wrote {tags}.', choices: ['x'] },
  { type: 'text', name: 'off', title: 'Only for some', enableIf: '{slide} > 5' },
  {
    type: 'radiogroup',
    name: 'some',
    title: 'Some choices',
    choices: ['always', { value: 'sure', text: 'Because I am sure', visibleIf: '{slide} > 5' }],
  },
];

function planOf(...pages: object[][]): Plan {
  const parsed = parseDefinition({ title: 'T', pages: pages.map((elements) => ({ title: 'Page', elements })) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
}

const plan = planOf(first, second);

type Shown = { typed?: Record<string, readonly string[]>; errors?: ReturnType<typeof checkPage>['errors'] };

function viewOf(page: number, answers: Answers, shown: Shown = {}): PageView {
  const step: PageStep = {
    step: 'page',
    page,
    versionId: 'v',
    sealed: '',
    typed: shown.typed ?? typedFrom(plan, page, answers),
    visible: [...walk(plan, answers, page + 1).visible],
    errors: [...(shown.errors ?? [])],
    reveal: [],
    earlier: answers,
    position: 1,
    of: 2,
    hasPrevious: false,
    isKept: false,
    answeredIn: {},
  };
  return pageView(plan, step, answers, 5, texts);
}

const html = (items: readonly ItemView[]): string =>
  renderToStaticMarkup(
    <>
      {items.map((item) => {
        if (item.kind === 'display') return <Display key={item.name} display={item} />;
        return item.kind === 'question' ? <QuestionField key={item.name} question={item} /> : null;
      })}
    </>,
  );

const question = (view: PageView, name: string): QuestionView => {
  const found = view.items.find((item) => item.name === name);
  if (found?.kind !== 'question') throw new Error(`No question ${name}.`);
  return found;
};

describe('the fields of every type', () => {
  const markup = html(viewOf(0, {}).items);

  it('have one label for each control, and no id twice', () => {
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const controls = [...markup.matchAll(/<(?:input(?! type="hidden")|select|textarea)[^>]* id="([^"]+)"/g)];
    expect(controls.length).toBeGreaterThan(20);
    for (const [, id] of controls) expect(markup, id).toContain(`for="${id}"`);
  });

  it('post the fields that the plan reads', () => {
    const names = new Set(
      [...markup.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name]) => name),
    );
    names.delete('_shown[]');
    const known = new Set(plan.pages[0]?.questions.flatMap(({ shape }) => shape.fields));
    for (const name of names) expect(known, name).toContain(name);
    expect(names).toContain('grid-phone');
    expect(names).toContain('order-place');
    expect(names).toContain('lines-last-year');
  });

  it('show markup and pictures as their author meant, and nothing in place of a picture but its words', () => {
    expect(markup).toContain('<p>Read <strong>this</strong> first.</p>');
    expect(markup).toContain(
      '<img class="sd-survey-image" src="/sampleford/pictures/abcd" alt="A swing" loading="lazy" decoding="async"/>',
    );
    expect(markup).toContain(
      'src="/sampleford/pictures/abcd" alt="" loading="lazy" decoding="async"/><span>Picture a</span>',
    );
  });
});

const posted = [
  ...['intro', 'child', 'tags', 'pick', 'order', 'slide', 'grid', 'lines'].map((name): [string, string] => [
    '_shown[]',
    name,
  ]),
  ...Object.entries({ child: 'Sam <b>', 'order-time': '2', 'order-people': '1', slide: '7', 'grid-phone': 'well' }),
  ...Object.entries({ 'lines-times': '0', 'lines-last-day': '3', tags: 'one' }),
] as [string, string][];

describe('a page that comes back', () => {
  const checked = checkPage(plan, 0, posted, {});
  const view = viewOf(0, checked.answers, { typed: checked.typed, errors: checked.errors });

  it('says what is wrong at the row and the item, and keeps what was typed', () => {
    expect(view.problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'grid-clinic: Answer this question: How well does each work – Clinic',
      'lines-times: Write a number that is 1 or more: About your visits – How often',
      'lines-last-month: Add the month: About your visits – Last visit',
    ]);
    expect(question(view, 'grid').parts[0]?.values['grid-phone']).toBe('well');
    expect(question(view, 'grid').parts[1]?.errors).toHaveLength(1);
    expect(question(view, 'lines').parts[1]?.values['lines-times']).toBe('0');
    const markup = html(view.items);
    expect(markup).toContain('aria-describedby="grid-clinic-error"');
    expect(markup).toMatch(/id="grid-phone-3" name="grid-phone" checked=""/);
  });
});

describe('what follows from answers', () => {
  const answers: Answers = { child: 'Sam <b>', tags: ['one', 'other'], 'tags-Comment': 'more', slide: 7 };
  const sure = viewOf(1, answers);
  const unsure = viewOf(1, { child: 'Sam', slide: 2 });

  it('puts answers into titles and descriptions in words, escaped, with a blank for what is not answered', () => {
    expect(question(sure, 'after')).toMatchObject({
      title: 'How is Sam <b> now?',
      description: 'You wrote one, Other, more.',
    });
    expect(html(sure.items)).toContain('How is Sam &lt;b&gt; now?');
    expect(question(unsure, 'after').description).toBe('You wrote ….');
  });

  it('works values out and shows them as text', () => {
    expect(question(sure, 'score').computed).toBe('70');
    expect(html(sure.items)).toContain('<output class="sd-computed__value">70</output>');
    expect(question(unsure, 'score').computed).toBe('20');
  });

  it('offers only the choices that are offered, and switches off what cannot be answered', () => {
    expect(question(sure, 'some').options.map(({ code }) => code)).toEqual(['always', 'sure']);
    expect(question(unsure, 'some').options.map(({ code }) => code)).toEqual(['always']);
    expect([question(sure, 'off').isDisabled, question(unsure, 'off').isDisabled]).toEqual([false, true]);
    expect(html([question(unsure, 'off')])).toContain('<fieldset disabled=""');
  });

  it('reads everything back in words before it is sent', () => {
    const all: Answers = {
      ...answers,
      order: ['people', 'time'],
      grid: { phone: 'well', clinic: 'so_so' },
      lines: { where: 'Here', times: 3, last: '2026-03-02' },
      pick: 'a',
      score: 70,
    };
    const { visible } = walk(plan, all);
    const view = checkView(
      plan,
      { step: 'check', versionId: 'v', sealed: '', answers: all, visible: [...visible] },
      texts,
    );
    const values = Object.fromEntries(view.pages.flatMap((page) => page.answers.map((one) => [one.name, one.values])));
    expect(values).toMatchObject({
      order: ['1. people', '2. time'],
      grid: ['Phone line: Well', 'Clinic: So so'],
      lines: ['Where: Here', 'How often: 3', 'Last visit: 2 March 2026'],
      pick: ['Picture a'],
      score: ['70'],
      tags: ['one', 'Other', 'more'],
    });
  });
});
