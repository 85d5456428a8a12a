/** What stands before a box for words: in full on the first page that has one, as one line that opens on the pages after it. */
import { describe, expect, it, vi } from 'vitest';
import { localisedStrings, setAllLocalised } from '#app/features/surveys/engine/localised-strings.ts';
import type { SurveySettings } from '#app/features/surveys/settings.ts';
import { inScene } from '#tests/factories/accounts.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { heading, plain } from '#tests/factories/visiting/ask.ts';
import { formsOf, withField } from '#tests/factories/visiting/forms.ts';
import { contextOf } from '#tests/factories/visiting/staff-pages.ts';
import type { Answer, Page, Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as answerPage from '../survey-answer.tsx';
import * as printPage from './print.tsx';
import * as returnPage from './return.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const comment = (name: string) => ({ type: 'comment', name, title: `In your words: ${name}` });
const english = {
  title: 'A survey',
  pages: [
    { title: 'Numbers', elements: [{ type: 'text', name: 'weeks', title: 'Weeks', inputType: 'number' }] },
    { title: 'First words', elements: [comment('first'), { ...comment('must'), isRequired: true }] },
    { title: 'A choice', elements: [{ type: 'radiogroup', name: 'one', title: 'One', choices: ['a', 'b'] }] },
    {
      title: 'More words',
      elements: [{ type: 'paneldynamic', name: 'visits', title: 'Visits', templateElements: [comment('told')] }],
    },
    { title: 'Last words', elements: [comment('last')] },
  ],
};
const inWelsh = {
  ...(setAllLocalised(
    english,
    'cy',
    new Map(localisedStrings(english).map(({ path }, index) => [path, `Cymraeg ${index}`])),
  ) as object),
  renditions: ['cy'],
};

type Walk = {
  open: (page: Page, path: string, form?: Record<string, string>) => Promise<Answer>;
  go: (on: Answer, fields: Record<string, string>, to?: string) => Promise<Answer>;
};

async function inSurvey(definition: unknown, settings: Partial<SurveySettings>, work: (walk: Walk) => Promise<void>) {
  await inScene(shown, async (scene) => {
    const survey = await makeSurvey(contextOf(scene), definition, settings);
    const base = `/${scene.area.slug}/surveys/${survey.slug}`;
    const params = { area: scene.area.slug, survey: survey.slug };
    const open: Walk['open'] = (page, path, form) =>
      scene.visitor.visit(page, path.startsWith('/') ? path : `${base}/${path}`, {
        params: { ...params, code: /return\/([^?]+)/.exec(path)?.[1] ?? '' },
        ...(form ? { form } : {}),
      });
    const go: Walk['go'] = async (on, fields, to) => {
      const form = formsOf(on.html, '').find((one) => one.fields.some(([name]) => name === '_page'));
      const sent = Object.entries(fields).reduce(
        (all, [name, value]) => withField(all, name, value),
        form?.fields ?? [],
      );
      const answer = await scene.visitor.visit(answerPage, to ?? `${base}/answer`, { params, form: sent });
      if (answer.html !== '') {
        const problems = await htmlProblems(answer.html);
        expect(problems.filter((problem) => !problem.startsWith('form-dup-name'))).toEqual([]);
      }
      return answer;
    };
    await work({ open, go });
  });
}

/** The notice in full, the one line that opens, or nothing. */
function saidOn({ html }: Answer): 'whole' | 'one line' | 'nothing' {
  if (html.includes('sd-notice--safety')) return 'whole';
  const summary = /<summary[^>]*>([\s\S]*?)<\/summary>/.exec(html)?.[1] ?? '';
  return summary.includes('call 999') ? 'one line' : 'nothing';
}

const on = { _intent: 'continue' };
const welsh = (base: Answer): string => plain(/formaction="([^"]*lang=cy[^"]*)"/i.exec(base.html)?.[1] ?? '');

describe('before a box for words', () => {
  it('stands everything on the first page that has one, and one line with the rest behind it afterwards', () =>
    inSurvey(english, {}, async ({ open, go }) => {
      const numbers = await open(answerPage, 'answer');
      expect(saidOn(numbers)).toBe('nothing');
      const first = await go(numbers, on);
      expect(saidOn(first)).toBe('whole');
      const wrong = await go(first, { ...on, first: 'Something' });
      expect([wrong.status, saidOn(wrong)]).toEqual([400, 'whole']);
      const choice = await go(first, { ...on, must: 'Something' });
      expect(saidOn(choice)).toBe('nothing');
      const more = await go(choice, on);
      expect([heading(more.html), saidOn(more)]).toEqual(['More words', 'one line']);
      const text = plain(more.html);
      expect(text).toContain('If anyone is in danger now, call 999.');
      expect(text).toContain('We cannot keep it secret if a child or somebody else may be at risk of harm.');
      expect(text).toContain('href="/tell-us?about=');
      expect(saidOn(await go(await go(more, on), on))).toBe('nothing');
      expect(saidOn(await go(more, on))).toBe('one line');
      const back = await go(await go(more, { _intent: 'back' }), { _intent: 'back' });
      expect([heading(back.html), saidOn(back)]).toEqual(['First words', 'whole']);
    }));

  it('stands everything again in another rendition, and for somebody who comes back by a link', () =>
    inSurvey(inWelsh, {}, async ({ open, go }) => {
      const first = await go(await open(answerPage, 'answer'), on);
      const more = await go(await go(first, { ...on, must: 'Something' }), on);
      expect(saidOn(more)).toBe('one line');
      const other = await go(more, { _intent: 'stay' }, welsh(more));
      expect(saidOn(other)).toBe('whole');
      const last = await go(other, on, welsh(more));
      expect(saidOn(last)).toBe('one line');
      const kept = await go(more, { _intent: 'save' });
      const link = plain(kept.location ?? '').replace(/\?.*/, '');
      const returned = await open(returnPage, link, { _intent: 'return' });
      expect([heading(returned.html), saidOn(returned)]).toEqual(['More words', 'whole']);
      expect(saidOn(await go(returned, on))).toBe('one line');
    }));

  it('is said in a child’s words', () =>
    inSurvey(english, { audience: 'child' }, async ({ open, go }) => {
      const first = await go(await open(answerPage, 'answer'), on);
      const more = await go(await go(first, { ...on, must: 'Something' }), on);
      const summary = plain(/<summary[^>]*>([\s\S]*?)<\/summary>/.exec(more.html)?.[1] ?? '');
      expect(summary).toContain('If you or somebody else is in danger now, call 999.');
      expect(plain(more.html)).toContain('Childline free at any time: 0800 1111');
    }));

  it('stands once on paper, with the address written out, where words are only asked for in rows', () =>
    inSurvey({ ...english, pages: [english.pages[0], english.pages[3]] }, {}, async ({ open }) => {
      const { html } = await open(printPage, 'print');
      expect(html.match(/sd-notice--safety/g)).toHaveLength(1);
      expect(plain(html)).toContain('(said-and-done.example/tell-us)');
    }));
});
