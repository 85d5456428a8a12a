/** Every screen of answering in Welsh and in Arabic: what nobody has checked or translated stands in English and says so. */
import { createElement } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sealTryLink } from '#app/features/surveys/access/entry.server.ts';
import { localisedStrings, setAllLocalised } from '#app/features/surveys/engine/localised-strings.ts';
import { listKiosks } from '#app/features/surveys/reads/collecting/kiosks.server.ts';
import type { SurveySettings } from '#app/features/surveys/settings.ts';
import { makeCodes } from '#app/features/surveys/writes/access/make-codes.server.ts';
import { startKiosk } from '#app/features/surveys/writes/collecting/run-kiosk.server.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import type { Messages } from '#app/platform/messages.ts';
import { tongueFor } from '#app/platform/translations/tongue.server.ts';
import { LanguageContext } from '#app/platform/use-text.ts';
import { inScene } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeSurvey, staffContext } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { plain } from '#tests/factories/visiting/ask.ts';
import { formsOf, withField } from '#tests/factories/visiting/forms.ts';
import { everyMessage, wronglySpoken } from '#tests/factories/visiting/spoken.ts';
import { contextOf } from '#tests/factories/visiting/staff-pages.ts';
import type { Page, Shown } from '#tests/factories/visiting/visitor.ts';
import * as surveyPage from '../../area/asking/survey.tsx';
import * as helpDonePage from '../help/help-done.tsx';
import * as helpPage from '../help/help.tsx';
import * as answerPage from '../survey-answer.tsx';
import * as checkPage from '../survey-check.tsx';
import * as donePage from '../survey-done.tsx';
import * as cannotPage from './cannot-answer.tsx';
import * as embedPage from './embed.tsx';
import * as invitedPage from './invited.tsx';
import * as kioskPage from './kiosk.tsx';
import * as membersPage from './members.tsx';
import * as posterPage from './poster.tsx';
import * as printPage from './print.tsx';
import * as returnPage from './return.tsx';
import * as tryPage from './try.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

let messages: Messages[] = [];

beforeAll(async () => {
  messages = await everyMessage();
});

const choices = [
  { value: 'one', text: 'One' },
  { value: 'two', text: 'Two' },
];

/** Every kind of question that has words of the site beside it. */
const definition = {
  title: 'A survey',
  description: 'Why it is asked',
  pages: [
    {
      name: 'first',
      title: 'First',
      elements: [
        {
          type: 'radiogroup',
          name: 'must',
          title: 'Must',
          isRequired: true,
          choices,
          showOtherItem: true,
          showNoneItem: true,
        },
        { type: 'dropdown', name: 'list', title: 'List', choices },
        { type: 'ranking', name: 'order', title: 'Order', choices },
        { type: 'rating', name: 'ease', title: 'Ease', minRateDescription: 'Low', maxRateDescription: 'High' },
        { type: 'slider', name: 'slide', title: 'Slide', min: 0, max: 10 },
        { type: 'boolean', name: 'yes', title: 'Yes', isRequired: true },
        { type: 'text', name: 'day', title: 'Day', inputType: 'date', isRequired: true },
        { type: 'text', name: 'weeks', title: 'Weeks', inputType: 'number' },
        { type: 'matrix', name: 'grid', title: 'Grid', rows: choices, columns: choices },
        { type: 'multipletext', name: 'lines', title: 'Lines', items: [{ name: 'a', title: 'A', isRequired: true }] },
        { type: 'comment', name: 'words', title: 'Words' },
        { type: 'expression', name: 'sum', title: 'Sum', expression: '{weeks} * 2' },
      ],
    },
    {
      name: 'second',
      title: 'Second',
      equality: true,
      elements: [
        { type: 'text', name: 'off', title: 'Off', enableIf: '{weeks} > 3', subject: 'respondent' },
        {
          type: 'paneldynamic',
          subject: 'respondent',
          name: 'visits',
          title: 'Visits',
          maxPanelCount: 3,
          templateElements: [{ type: 'text', name: 'who', title: 'Who', isRequired: true }],
        },
        {
          type: 'matrixdynamic',
          subject: 'respondent',
          name: 'rows',
          title: 'Rows',
          rowCount: 1,
          columns: [{ name: 'times', title: 'Times', cellType: 'text', inputType: 'number' }],
        },
        {
          type: 'file',
          subject: 'respondent',
          name: 'files',
          title: 'Files',
          allowMultiple: true,
          maxFiles: 2,
          acceptedTypes: ['image', 'audio'],
        },
      ],
    },
  ],
};

const filler = { cy: 'Geiriau', ar: 'كلمات' } as const;
type Language = keyof typeof filler;

const languages = Object.keys(filler) as Language[];

/** The definition with every text of it in a language. */
function definitionIn(language: Language): unknown {
  const texts = localisedStrings(definition).map(({ path }, index): [string, string] => {
    return [path, `${filler[language]} ${index}`];
  });
  return { ...(setAllLocalised(definition, language, new Map(texts)) as object), renditions: [language] };
}

type Walk = {
  scene: Scene;
  survey: MadeSurvey;
  language: Language;
  /** Shows a page in the language, and says of it what is read aloud wrongly. */
  see: (page: Page, path: string, form?: Record<string, string> | [string, string][]) => Promise<Seen>;
};

type Seen = { html: string; location: string; status: number };

function walker(scene: Scene, survey: MadeSurvey, language: Language): Walk['see'] {
  return async (page, path, form) => {
    const tongue = await tongueFor(scene.services, language);
    const spoken: Page = {
      ...page,
      default: () => <LanguageContext.Provider value={tongue}>{createElement(page.default)}</LanguageContext.Provider>,
    };
    const base = path.startsWith('/')
      ? `/${scene.area.slug}${path}`
      : `/${scene.area.slug}/surveys/${survey.slug}/${path}`;
    const address = /[?&]lang=/.test(base) ? base : `${base}${base.includes('?') ? '&' : '?'}lang=${language}`;
    const params = { area: scene.area.slug, survey: survey.slug, code: /return\/([^?]+)/.exec(path)?.[1] ?? '' };
    const answer = await scene.visitor.visit(spoken, address, {
      params,
      ...(form ? { form } : {}),
    });
    const body = /<main>([\s\S]*)<\/main>/.exec(answer.html)?.[1] ?? '';
    expect(wronglySpoken(body, language, messages), path).toEqual([]);
    if (answer.location === null) expect(body, `${path} shows something`).not.toBe('');
    return { html: answer.html, location: answer.location ?? '', status: answer.status };
  };
}

async function inSurvey(language: Language, settings: Partial<SurveySettings>, body: (walk: Walk) => Promise<void>) {
  await inScene(shown, async (scene) => {
    const survey = await makeSurvey(contextOf(scene), definitionIn(language), settings);
    await body({ scene, survey, language, see: walker(scene, survey, language) });
  });
}

/** What a browser would send of the answers on a page, with some of them given. */
function answers({ html }: Seen, given: Record<string, string>, intent = 'continue'): [string, string][] {
  const form = formsOf(html, '').find(({ fields }) => fields.some(([name]) => name === '_page'));
  const fields = Object.entries({ ...given, _intent: intent });
  return fields.reduce((all, [name, value]) => withField(all, name, value), form?.fields ?? []);
}

const given = { must: 'one', yes: 'true', 'day-day': '1', 'day-month': '2', 'day-year': '2024', 'lines-a': '12' };

/** From a first page to the check, by a way whose pages are all posted to one address or to the web's two. */
async function toCheck({ see }: Walk, first: Seen, page: Page = answerPage, path = 'answer'): Promise<Seen> {
  expect(await see(page, path, answers(first, { ...given, weeks: 'many', must: '' }))).toMatchObject({ status: 400 });
  const second = await see(page, path, answers(first, given));
  const added = await see(page, path, answers(second, {}, 'add:visits'));
  expect(await see(page, path, answers(added, { 'rows-0-times': 'many' }))).toMatchObject({ status: 400 });
  return see(page, path, answers(second, {}));
}

const sending = ({ html }: Seen): [string, string][] =>
  formsOf(html, '').find(({ fields }) => fields.some(([name]) => name === '_help'))?.fields ?? [];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const partOf = ({ location }: Seen): string => plain(location).split('/').at(-1) ?? '';

describe.each(languages)('in %s', (language) => {
  it.each([
    ['anonymous', {}],
    [
      'confidential, for children',
      { anonymity: 'confidential', identityRoles: ['analyst', 'administrator'], audience: 'child' },
    ],
    ['named, for people who work with families', { anonymity: 'named', audience: 'practitioner' }],
  ] satisfies [string, Partial<SurveySettings>][])('a survey that is %s is answered to the end', (_name, settings) =>
    inSurvey(language, settings, async (walk) => {
      const { see } = walk;
      await see(surveyPage, `/surveys/${walk.survey.slug}`);
      const check = await toCheck(walk, await see(answerPage, 'answer'));
      await see(checkPage, 'check', withField(sending(check), '_more', 'a machine'));
      const sent = await see(checkPage, 'check', sending(check));
      expect(sent.location).toContain('/done?');
      await see(donePage, partOf(sent));
      if (!('audience' in settings && settings.audience === 'child'))
        await see(donePage, partOf(sent), { email: 'nothing' });
      await see(donePage, 'done?r=old');
    }),
  );

  it('is put by for later and come back to', () =>
    inSurvey(language, {}, async ({ see }) => {
      const first = await see(answerPage, 'answer');
      const kept = await see(answerPage, 'answer', answers(first, given, 'save'));
      const path = `return/${partOf(kept)}`;
      await see(returnPage, path);
      const again = path.replace(/\?.*/, '');
      await see(returnPage, again);
      await see(returnPage, again, { _intent: 'return' });
      await see(returnPage, again, { _intent: 'forget' });
      expect(await see(returnPage, again)).toMatchObject({ status: 410 });
    }));

  it('is asked on paper and on a wall', () =>
    inSurvey(language, {}, async ({ see }) => {
      await see(printPage, 'print');
      await see(posterPage, 'poster');
    }));

  it('says why somebody cannot answer', () =>
    inSurvey(language, {}, async ({ see }) => {
      for (const why of ['full', 'link-used', 'link-needed', 'members-only'])
        await see(cannotPage, `cannot-answer?why=${why}`);
    }));

  it('lets members in', () =>
    inSurvey(language, { entry: 'members' }, async ({ see, survey }) => {
      await see(surveyPage, `/surveys/${survey.slug}`);
      await see(membersPage, 'members');
    }));

  it('lets in whoever has a personal link', () =>
    inSurvey(language, { entry: 'invitation' }, async ({ scene, see, survey }) => {
      const made = await makeCodes(contextOf(scene), survey.id, 1);
      const code = formatCode('codes' in made ? (made.codes[0] ?? '') : '');
      await see(surveyPage, `/surveys/${survey.slug}`);
      await see(invitedPage, 'invited');
      await see(invitedPage, `invited?k=${code}`);
      for (const wrong of ['', '7K3M', '7K3M-0QXV-2D9T-5']) {
        expect(await see(invitedPage, 'invited', { code: wrong })).toMatchObject({ status: 400 });
      }
      await see(invitedPage, 'invited', { code });
    }));

  it('is tried out', () =>
    inSurvey(language, {}, async ({ scene, see, survey }) => {
      await see(tryPage, `try?k=${sealTryLink(contextOf(scene), survey.id)}`);
      await see(tryPage, 'try?k=old');
    }));

  it('is answered in a frame', () =>
    inSurvey(language, {}, async (walk) => {
      const check = await toCheck(walk, await walk.see(embedPage, 'embed'), embedPage, 'embed');
      const sent = await walk.see(embedPage, 'embed', sending(check));
      await walk.see(embedPage, partOf(sent));
      await walk.see(embedPage, 'embed?why=full');
    }));

  it('is answered at a shared device', () =>
    inSurvey(language, {}, async (walk) => {
      const { scene, see, survey } = walk;
      await startKiosk(staffContext(scene.services, scene.area, ['analyst'], { now: scene.ctx.now }), survey.id, {
        place: 'Library',
        hours: 8,
      });
      const [kiosk] = await listKiosks(contextOf(scene), survey.id);
      const path = `kiosk?k=${kiosk?.token ?? ''}`;
      await see(kioskPage, path);
      const check = await toCheck(walk, await see(kioskPage, `${path}&begin=1`), kioskPage, path);
      const sent = await see(kioskPage, path, sending(check));
      expect(sent.location).toContain('r=');
      await see(kioskPage, partOf(sent));
      await see(kioskPage, `${path}&why=full`);
      expect(await see(kioskPage, 'kiosk?k=ended')).toMatchObject({ status: 410 });
    }));

  it('has its titles in the language, which no part of a title can say of itself', () =>
    inScene(shown, async ({ services }) => {
      const tongue = await tongueFor(services, language);
      const args = { matches: [{ id: 'root', data: { tongue } }], data: { title: filler[language] } };
      for (const { meta } of [checkPage, donePage, returnPage, printPage, posterPage, helpPage, helpDonePage]) {
        const [first] = (meta as (args: unknown) => { title: string }[])(args);
        expect(wronglySpoken(escaped(first?.title ?? '').replace(/ · .*/, ''), language, messages)).toEqual([]);
      }
    }));

  it('offers help to take part', () =>
    inSurvey(language, {}, async ({ see, survey }) => {
      await see(helpPage, `/help-to-take-part?about=surveys/${survey.slug}`);
      expect(await see(helpPage, '/help-to-take-part', { format: '', contact: '' })).toMatchObject({ status: 400 });
      await see(helpDonePage, '/help-to-take-part/done');
    }));
});
