import { describe, expect, it } from 'vitest';
import { parseDefinition } from './definition.ts';
import { compilePlan } from './plan.server.ts';
import { resolveText } from './text.ts';

const words = {
  none: 'Dim',
  other: 'Arall',
  dontKnow: 'Ddim yn gwybod',
  preferNotToSay: 'Gwell peidio â dweud',
  yes: 'Ydw',
  no: 'Nac ydw',
};

function planOf(json: unknown) {
  const parsed = parseDefinition(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compilePlan(parsed.definition);
}

const plan = planOf({
  title: { default: 'Survey', cy: 'Arolwg' },
  pages: [
    {
      name: 'first',
      title: 'First',
      elements: [
        {
          type: 'panel',
          name: 'outer',
          title: { default: 'Panel', cy: 'Panel Cymraeg' },
          equality: true,
          elements: [
            {
              type: 'radiogroup',
              name: 'one',
              title: { default: 'One', cy: 'Un' },
              choices: ['a', { value: 'b', text: { default: 'Bee', cy: 'Gwenynen' }, mapsTo: 'B1' }, 'dont_know'],
              showOtherItem: true,
              showNoneItem: true,
              noneText: 'Not one',
              subject: 'child',
              sensitive: true,
            },
            { type: 'boolean', name: 'yes', labelTrue: 'We do' },
          ],
        },
      ],
    },
    {
      elements: [{ type: 'rating', name: 'scale', rateMax: 3, minRateDescription: 'Bad', visibleIf: '{ONE} notempty' }],
    },
  ],
});

describe('compilePlan', () => {
  it('finds questions by name and knows where they stand', () => {
    expect(plan.question('one')).toMatchObject({ page: 0, panels: ['outer'], isEquality: true, isSensitive: true });
    expect(plan.question('scale')).toMatchObject({ page: 1, panels: [], isEquality: false, isSensitive: false });
    expect(plan.question('outer')).toBeUndefined();
    expect(plan.pages[0]?.items.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'panel outer',
      'question one',
      'question yes',
    ]);
  });

  it('reads references without regard to case', () => {
    expect(plan.question('scale')?.visibleIf?.holds({ one: 'a' })).toBe(true);
    expect(plan.question('scale')?.visibleIf?.holds({})).toBe(false);
  });

  it('keeps outside codes and the numbers of a scale with the options', () => {
    expect(plan.question('one')?.shape.options?.[1]).toMatchObject({ code: 'b', mark: 2, mapsTo: 'B1' });
    expect(plan.question('scale')?.columns[0]?.options?.map(({ mark, value }) => [mark, value])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('throws for an expression that the linter refuses', () => {
    const broken = { pages: [{ elements: [{ type: 'text', name: 'a', visibleIf: '{a} =' }] }] };
    expect(() => planOf(broken)).toThrow('“a”');
  });
});

describe('labels', () => {
  const labels = plan.labels('cy-GB', words);

  it('fall back from the place to the language to the default', () => {
    expect(labels.title).toBe('Arolwg');
    expect(labels.pages.map(({ title }) => title)).toEqual(['First', '']);
    expect(labels.panels.get('outer')?.title).toBe('Panel Cymraeg');
    expect(labels.questions.get('one')?.title).toBe('Un');
    expect(labels.questions.get('scale')).toMatchObject({ title: 'scale', ends: { low: 'Bad', high: '' } });
  });

  it('take the site’s words where the author has none', () => {
    expect([...(labels.questions.get('one')?.options ?? [])]).toEqual([
      ['a', 'a'],
      ['b', 'Gwenynen'],
      ['dont_know', 'Ddim yn gwybod'],
      ['other', 'Arall'],
      ['none', 'Not one'],
    ]);
    expect([...(labels.questions.get('yes')?.options ?? [])]).toEqual([
      ['true', 'We do'],
      ['false', 'Nac ydw'],
    ]);
    expect([...(labels.questions.get('scale')?.options.values() ?? [])]).toEqual(['1', '2', '3']);
  });

  it('are made once a locale', () => {
    expect(plan.labels('cy-GB', words)).toBe(labels);
    expect(plan.labels('en', words).title).toBe('Survey');
  });
});

describe('resolveText', () => {
  it('keeps the case of custom renditions and reads no inherited key', () => {
    const text = { default: 'Plain', easyread: 'Easy' };
    expect(resolveText(text, 'easyread')).toBe('Easy');
    expect(resolveText(text, 'EasyRead')).toBe('Plain');
    expect(resolveText(text, 'toString')).toBe('Plain');
    expect(resolveText('One text', 'cy')).toBe('One text');
  });
});
