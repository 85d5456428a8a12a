/** Pictures of a survey: each keeps its place free while it comes, in the width that fits, and only the page's own comes at once. */
import { describe, expect, it, vi } from 'vitest';
import { localisedStrings, setAllLocalised } from '#app/features/surveys/engine/localised-strings.ts';
import { inScene } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makePicture } from '#tests/factories/pages.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import { contextOf } from '#tests/factories/visiting/staff-pages.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { statementsOf } from '#tests/setup/database.ts';
import * as answerPage from '../survey-answer.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

/** A survey with a picture of every kind; `wide` is 1,200 pixels wide, `small` 40. */
function definitionOf(area: string, wide: string, small: string): object {
  const link = (id: string) => `/${area}/pictures/${id}`;
  const picture = (id: string) => ({ id, alt: 'What it shows' });
  const choice = (value: string) => ({ value, text: value, picture: picture(wide) });
  const pick = (value: string, imageLink: string) => ({ value, text: value, imageLink });
  const title = 'A survey';
  const page = {
    title: 'Page',
    picture: picture(wide),
    elements: [
      { type: 'image', name: 'look', imageLink: link(wide), altText: 'A hall' },
      {
        type: 'radiogroup',
        name: 'one',
        title: 'Which?',
        picture: picture(small),
        choices: [choice('yes'), choice('no')],
      },
      {
        ...{ type: 'imagepicker', name: 'two', title: 'Which picture?' },
        choices: [pick('here', link(wide)), pick('gone', link('0'.repeat(24)))],
      },
      {
        ...{ type: 'paneldynamic', name: 'each', title: 'Each child', panelCount: 1 },
        templateElements: [{ type: 'comment', name: 'words', title: 'Words', picture: picture(small) }],
      },
    ],
  };
  const english = { title, pages: [page] };
  const easy = new Map(localisedStrings(english).map(({ path }, at) => [path, `Easy ${at}`]));
  return { ...(setAllLocalised(english, 'easyread', easy) as object), renditions: ['easyread'] };
}

async function onSurvey(work: (see: (query: string) => Promise<string[]>, wide: string) => Promise<void>) {
  await inScene(shown, async (scene: Scene) => {
    const ctx = contextOf(scene);
    const [wide, small] = [await makePicture(ctx, '#111111', 'Wide', 1200), await makePicture(ctx, '#222222')];
    const survey = await makeSurvey(ctx, definitionOf(scene.area.slug, wide, small));
    const params = { area: scene.area.slug, survey: survey.slug };
    await work(async (query) => {
      const address = `/${scene.area.slug}/surveys/${survey.slug}/answer${query}`;
      const { html } = await scene.visitor.visit(answerPage, address, { params });
      return [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag.replaceAll(scene.area.slug, 'area'));
    }, wide);
  });
}

describe('pictures of a survey', () => {
  it('have their size and the copies that fit, in Easy Read and out of it', () =>
    onSurvey(async (see, wide) => {
      const address = `/area/pictures/${wide}`;
      const copies = `${address}?width=480 480w, ${address}?width=960 960w, ${address} 1200w`;
      const plain = await see('');
      expect(plain).toHaveLength(3);
      expect(plain[0]).toContain(
        `class="sd-survey-image" src="${address}" alt="A hall" width="1200" height="900" srcSet="${copies}" sizes="(min-width: 40em) 36em, 100vw" loading="lazy"`,
      );
      expect(plain[1]).toContain(`width="1200" height="900" srcSet="${copies}" sizes="12rem" loading="lazy"`);
      const [first = '', ...rest] = await see('?lang=easyread');
      expect(first).toContain(`width="1200" height="900" srcSet="${copies}" sizes="10rem" decoding`);
      expect(first).not.toContain('loading=');
      const sizes = rest.map((tag) => /width="(\d+)" height="(\d+)"/.exec(tag)?.slice(1).join(' ') ?? 'unknown');
      expect(sizes).toEqual(['1200 900', '40 30', '1200 900', '1200 900', '1200 900', 'unknown', '40 30']);
      expect(rest.every((tag) => tag.includes('loading="lazy"'))).toBe(true);
      expect(rest.filter((tag) => tag.includes('sizes="5.5rem"'))).toHaveLength(2);
    }));

  it('are measured once', () =>
    onSurvey(async (see) => {
      await see('');
      const again = await statementsOf(() => see('?lang=easyread'));
      expect(again.filter((statement) => statement.includes('picture'))).toEqual([]);
    }));
});
