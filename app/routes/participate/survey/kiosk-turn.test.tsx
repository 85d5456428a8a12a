/** Turns at a shared device and in a frame: every rendition at every step, no way out, and time for whoever needs it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { responses } from '#db/schema/surveys/surveys.ts';
import { localisedStrings, setAllLocalised } from '#app/features/surveys/engine/localised-strings.ts';
import { listKiosks } from '#app/features/surveys/reads/collecting/kiosks.server.ts';
import { startKiosk } from '#app/features/surveys/writes/collecting/run-kiosk.server.ts';
import { inScene } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeSurvey, shortDefinition, staffContext } from '#tests/factories/surveys.ts';
import { attributes, heading, plain } from '#tests/factories/visiting/ask.ts';
import { formsOf, withField } from '#tests/factories/visiting/forms.ts';
import { contextOf } from '#tests/factories/visiting/staff-pages.ts';
import type { Answer, Page, Shown } from '#tests/factories/visiting/visitor.ts';
import * as embedPage from './embed.tsx';
import * as kioskPage from './kiosk.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const inWelsh = {
  ...(setAllLocalised(
    shortDefinition,
    'cy',
    new Map(localisedStrings(shortDefinition).map(({ path }, index) => [path, `Cymraeg ${index}`])),
  ) as object),
  renditions: ['cy'],
};

type Turn = {
  scene: Scene;
  home: string;
  get: (address: string) => Promise<Answer>;
  /** Posts a form of a page as it stands, with fields set, to where the form or the button says. */
  post: (on: Answer, fields: Record<string, string>, to?: string) => Promise<Answer>;
};

async function inTurn(way: 'kiosk' | 'embed', work: (turn: Turn) => Promise<void>, definition: unknown = inWelsh) {
  await inScene(shown, async (scene) => {
    const survey = await makeSurvey(contextOf(scene), definition);
    const base = `/${scene.area.slug}/surveys/${survey.slug}/${way}`;
    const staff = staffContext(scene.services, scene.area, ['analyst'], { now: scene.ctx.now });
    await startKiosk(staff, survey.id, { place: 'Library', hours: 8 });
    const [kiosk] = await listKiosks(contextOf(scene), survey.id);
    const home = way === 'kiosk' ? `${base}?k=${kiosk?.token ?? ''}` : base;
    const page: Page = way === 'kiosk' ? kioskPage : embedPage;
    const params = { area: scene.area.slug, survey: survey.slug };
    const get = (address: string) => scene.visitor.visit(page, address, { params });
    const post: Turn['post'] = (on, fields, to) => {
      const wanted = Object.keys(fields).includes('_help') ? '_help' : '_state';
      const form = formsOf(on.html, home).find((one) => one.fields.some(([name]) => name === wanted));
      if (!form) throw new Error(`No form with ${wanted} stands there.`);
      const sent = Object.entries(fields).reduce((all, [name, value]) => withField(all, name, value), form.fields);
      return scene.visitor.visit(page, to ?? form.action, { params, form: sent });
    };
    await work({ scene, home, get, post });
  });
}

const switchTo = ({ html }: Answer, lang: string): string =>
  [...attributes(html, 'button', 'formAction'), ...attributes(html, 'button', 'formaction')].find((address) =>
    lang === 'en' ? !address.includes('lang=') : address.includes(`lang=${lang}`),
  ) ?? '';
const linkWith = ({ html }: Answer, part: string): string =>
  attributes(html, 'a', 'href').find((address) => address.includes(part)) ?? '';

const first = { waited: 'no' };

afterEach(() => {
  vi.useRealTimers();
});

describe.each(['kiosk', 'embed'] as const)('a turn by %s', (way) => {
  it('offers the renditions of the survey from the first page to the code, and stores the one of each page', () =>
    inTurn(way, async ({ scene, home, get, post }) => {
      const start = await get(home);
      const begin = way === 'kiosk' ? await get(linkWith(await get(linkWith(start, 'lang=cy')), 'begin=1')) : start;
      const welsh = way === 'kiosk' ? begin : await post(begin, { _intent: 'stay' }, switchTo(begin, 'cy'));
      expect(heading(welsh.html)).toMatch(/^Cymraeg/);
      const second = await post(welsh, { ...first, _intent: 'continue' });
      expect(heading(second.html)).toMatch(/^Cymraeg/);
      const inEnglish = await post(second, { _intent: 'stay' }, switchTo(second, 'en'));
      expect(heading(inEnglish.html)).toBe('Words');
      const check = await post(inEnglish, { _intent: 'continue' });
      expect(heading(check.html)).toBe('Check your answers');
      const welshCheck = await post(check, { _intent: 'check' }, switchTo(check, 'cy'));
      expect(welshCheck.html).toContain('Cymraeg');
      const sent = await post(welshCheck, { _help: '', _intent: 'send' });
      expect(sent.location).toContain('lang=cy');
      const done = await get(sent.location ?? '');
      const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}/;
      const plainCode = ({ html }: Answer) => code.exec(html.replaceAll(/<[^>]+>/g, ''))?.[0];
      const other = attributes(done.html, 'a', 'href').find(
        (address) => address.includes('r=') && !address.includes('lang='),
      );
      expect(plainCode(await get(other ?? ''))).toBe(plainCode(done));
      expect(plainCode(done)).toMatch(code);
      const [stored] = await scene.ctx.db.select().from(responses);
      expect(stored?.renditions).toEqual(['cy', 'en']);
    }));
});

describe('a shared device', () => {
  it('begins in the survey’s own language for whoever comes next, after sending and after stopping', () =>
    inTurn('kiosk', async ({ home, get, post }) => {
      const page = await get(`${home}&begin=1&lang=cy`);
      const left = await post(page, { _intent: 'leave' });
      expect(left.location).toBe(home);
      const again = await get(`${home}&begin=1&lang=cy`);
      const second = await post(again, { ...first, _intent: 'continue' });
      const sent = await post(await post(second, { _intent: 'continue' }), { _help: '', _intent: 'send' });
      await get(sent.location ?? '');
      expect(shown.data).toMatchObject({ at: 'done', home });
    }));

  it('leads nowhere but to itself: the safety notice names the way in words', () =>
    inTurn('kiosk', async ({ home, get, post }) => {
      const page = await get(`${home}&begin=1`);
      const second = await post(page, { ...first, _intent: 'continue' });
      const check = await post(second, { _intent: 'continue' });
      const sent = await post(check, { _help: '', _intent: 'send' });
      const done = await get(sent.location ?? '');
      expect(plain(second.html)).toContain(
        'talk to somebody who works here, or open said-and-done.example/tell-us on your',
      );
      for (const { html } of [await get(home), page, second, check, done]) {
        expect(attributes(html, 'a', 'href').filter((href) => !href.startsWith(home) && !href.startsWith('#'))).toEqual(
          [],
        );
      }
    }));

  it('shows films, sound and links of the author as addresses for a phone; in a frame they are links', async () => {
    const media = { bsl: 'https://youtu.be/abc123', audio: 'https://www.youtube.com/watch?v=xyz' };
    const leading = {
      title: 'Films',
      pages: [
        {
          elements: [
            {
              type: 'html',
              name: 'more',
              html: '<p>Read <a href="https://example.org/plan?a=1&amp;b=2">the plan</a>.</p>',
            },
            { type: 'comment', name: 'words', title: 'Your words', media },
          ],
        },
      ],
    };
    const hrefs = ({ html }: Answer) => attributes(html, 'a', 'href').filter((href) => href.startsWith('https:'));
    await inTurn(
      'kiosk',
      async ({ home, get }) => {
        const page = await get(`${home}&begin=1`);
        expect(attributes(page.html, 'a', 'href')).toEqual([]);
        const text = plain(page.html);
        expect(text).toContain(
          'This question in British Sign Language<span class="nhsuk-u-visually-hidden">: Your words',
        );
        expect(text).toContain('QR code that opens this question as sound');
        expect(text).toContain('>youtu.be/abc123<');
        expect(text).toContain('the plan (example.org/plan?a=1&b=2).');
      },
      leading,
    );
    await inTurn(
      'embed',
      async ({ home, get }) => {
        const page = await get(home);
        expect(hrefs(page)).toEqual(['https://example.org/plan?a=1&b=2', media.bsl, media.audio]);
      },
      leading,
    );
  });

  it('tells whoever is answering when it ends until when to finish, on every page', () =>
    inTurn('kiosk', async ({ scene, home, get, post }) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
      const page = await get(`${home}&begin=1`);
      expect(page.html).not.toContain('Answering on this device has ended');
      vi.setSystemTime(Date.now() + 8 * 3_600_000 + 60_000);
      const said = /You can finish what you have begun and send it until \d\d:\d\d\./;
      const second = await post(page, { ...first, _intent: 'continue' });
      expect(second.html).toMatch(said);
      const check = await post(second, { _intent: 'continue' });
      expect(check.html).toMatch(said);
      expect((await get(home)).status).toBe(410);
      const sent = await post(check, { _help: '', _intent: 'send' });
      expect(await get(sent.location ?? '')).toMatchObject({ status: 200 });
      expect(await scene.ctx.db.select().from(responses)).toHaveLength(1);
      expect(await get(home)).toMatchObject({ status: 410 });
    }));

  it('shows the code for as long as its reader asks for, twenty times over', () =>
    inTurn('kiosk', async ({ home, get, post }) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
      const page = await get(`${home}&begin=1`);
      const check = await post(await post(page, { ...first, _intent: 'continue' }), { _intent: 'continue' });
      const sent = await post(check, { _help: '', _intent: 'send' });
      let address = sent.location ?? '';
      for (let press = 0; press < 20; press += 1) {
        const { status } = await get(address);
        expect(status).toBe(200);
        const view = shown.data as { at: string; seconds: number; longer: string };
        expect(view).toMatchObject({ at: 'done', seconds: press === 0 ? 90 : 150 });
        vi.setSystemTime(Date.now() + view.seconds * 1000 - 5000);
        address = view.longer;
      }
      vi.setSystemTime(Date.now() + 4 * 60_000);
      expect(await get(address)).toMatchObject({ status: 303, location: home });
    }));
});
