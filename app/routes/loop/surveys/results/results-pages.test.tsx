/** The staff's pages of results walked through: filters, comparisons, words, choosing what to publish, exports. */
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { activityRecords } from '#db/schema/record.ts';
import { publishedCsv } from '#app/features/surveys/reads/results/published-csv.server.ts';
import { asStaff, contextOf, visit } from '#tests/factories/visiting/staff-pages.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeSurvey, respond, respondTimes } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { statementsOf } from '#tests/setup/database.ts';
import * as publicResults from '../../../area/asking/survey-results.tsx';
import * as resultsPage from '../survey-results.tsx';
import * as exportsPage from './exports.tsx';
import * as publishPage from './publish.tsx';
import * as textsPage from './texts.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const at = (
  scene: Scene,
  page: typeof resultsPage | typeof textsPage,
  survey: MadeSurvey,
  path: string,
  question?: string,
) =>
  visit(scene, page, `surveys/${survey.id}/${path}`, { params: { id: survey.id, ...(question ? { question } : {}) } });

const lastDeed = async ({ ctx }: Scene, verb: string) =>
  ctx.db.select().from(activityRecords).where(eq(activityRecords.verb, verb)).orderBy(desc(activityRecords.at));

async function makeAnswered(scene: Scene): Promise<MadeSurvey> {
  const ctx = contextOf(scene);
  const survey = await makeSurvey(ctx);
  await respondTimes(ctx, survey, 12, { waited: 'yes', weeks: 10, helped: ['school'], words: 'Be quicker.' });
  await respondTimes(ctx, survey, 11, { waited: 'no', helped: ['forum'], ease: 4, words: 'More of it.' });
  return survey;
}

describe('the results of staff', () => {
  it('apply the filters of the address everywhere and offer to take them away', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const survey = await makeAnswered(scene);
      const all = await at(scene, resultsPage, survey, 'results');
      expect(all.html).toContain('23 responses counted');
      expect(all.html).toContain('f=waited%3Ayes');
      const some = await at(scene, resultsPage, survey, 'results?f=waited:yes');
      expect(some.html).toContain('12 of 23 responses counted');
      expect(some.html).toContain('Did you wait?: Yes');
      expect(some.html).toContain('No intervals or tests');
      expect(some.html).toContain(`/surveys/${survey.id}/exports?f=waited%3Ayes`);
      expect(all.html).toContain('f=weeks%3A%7Ehidden');
      const missing = await at(scene, resultsPage, survey, 'results?f=weeks:~hidden');
      expect(missing.html).toContain('11 of 23 responses counted');
      expect(missing.html).toContain('How many weeks?: Did not concern them');
      const none = await at(scene, resultsPage, survey, 'results?f=waited:yes&f=helped:forum');
      expect(none.html).toContain('Nobody fits these filters');
      expect((await at(scene, resultsPage, survey, 'results?f=unknown:x')).html).toContain('23 responses counted');
    });
  });

  it('compare groups, without shares of small ones, in as many statements', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const survey = await makeAnswered(scene);
      const alone = await statementsOf(() => at(scene, resultsPage, survey, 'results'));
      const compared = await statementsOf(() => at(scene, resultsPage, survey, 'results?by=waited'));
      expect(compared.length).toBeLessThanOrEqual(alone.length);
      const page = await at(scene, resultsPage, survey, 'results?by=waited');
      expect(page.html).toContain('Compared by “Did you wait?”');
      expect(page.html).toContain('Share, Yes');
      expect(page.html).toContain('Yes 12; No 11');
      expect((await at(scene, resultsPage, survey, 'results?by=waited&f=helped:school')).html).toContain(
        'have no shares',
      );
    });
  });
});

describe('what people wrote', () => {
  it('is read in random order, without days, searched, and recorded', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const survey = await makeAnswered(scene);
      const page = await at(scene, textsPage, survey, 'results/texts/words', 'words');
      expect(page.html).toContain('23 answers in words');
      expect(page.html).not.toMatch(/\b2026\b/);
      expect(page.html).not.toContain('March');
      const found = await at(scene, textsPage, survey, 'results/texts/words?q=QUICKER', 'words');
      expect(found.html).toContain('12 answers have “QUICKER” in them.');
      expect(found.html).not.toContain('More of it.');
      expect((await at(scene, textsPage, survey, 'results/texts/words?q=%25', 'words')).html).toContain(
        'No answer fits',
      );
      const filtered = await at(scene, textsPage, survey, 'results/texts/words?f=waited:no', 'words');
      expect(filtered.html).not.toContain('Be quicker.');
      expect(await lastDeed(scene, 'response.read')).toHaveLength(4);
      expect(await at(scene, textsPage, survey, 'results/texts/weeks', 'weeks')).toMatchObject({ status: 404 });
    });
  });

  it('goes on page by page without showing one twice', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      for (let number = 0; number < 35; number += 1) await respond(ctx, survey, { words: `Answer <${number}>` });
      const first = await at(scene, textsPage, survey, 'results/texts/words', 'words');
      const next = /after=([0-9a-f]{32})/.exec(first.html)?.[1] ?? '';
      const second = await at(scene, textsPage, survey, `results/texts/words?after=${next}`, 'words');
      const read = [first, second].flatMap(({ html }) =>
        [...html.matchAll(/Answer <(\d+)>/g)].map((match) => match[1]),
      );
      expect(read).toHaveLength(35);
      expect(new Set(read).size).toBe(35);
    });
  });
});

describe('results that cannot be published yet', () => {
  it('say why in place of the button, and are refused when they are posted all the same', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const survey = await makeSurvey(contextOf(scene));
      await respondTimes(contextOf(scene), survey, 3, { waited: 'yes' });
      const params = { id: survey.id };
      const reason = 'Results need at least 10 responses.';
      for (const [page, path, form] of [
        [resultsPage, 'results', { intent: 'publish' }],
        [publishPage, 'results/publish', { question: 'waited' }],
      ] as const) {
        const address = `surveys/${survey.id}/${path}`;
        const seen = await visit(scene, page, address, { params });
        const posted = await visit(scene, page, address, { params, form });
        expect([seen.status, posted.status]).toEqual([200, 400]);
        for (const { html } of [seen, posted]) {
          expect(html).toContain(reason);
          expect(html).not.toContain('Publish these results</button>');
        }
      }
      await respondTimes(contextOf(scene), survey, 7, { waited: 'yes' });
      const ready = await visit(scene, resultsPage, `surveys/${survey.id}/results`, { params });
      expect(ready.html).toContain('Publish these results</button>');
    });
  });
});

describe('choosing what to publish', () => {
  const choose = (scene: Scene, survey: MadeSurvey, form: Record<string, string>) =>
    visit(scene, publishPage, `surveys/${survey.id}/results/publish`, { params: { id: survey.id }, form });

  it('offers questions and comparisons, refuses none, and publishes what was chosen', async () => {
    await asStaff(shown, ['commissioner'], async (scene) => {
      const survey = await makeAnswered(scene);
      const page = await visit(scene, publishPage, `surveys/${survey.id}/results/publish?by=waited`, {
        params: { id: survey.id },
      });
      expect(page.html).toContain('What helped?');
      expect(page.html).toContain('How easy was it?, by “Did you wait?”');
      const refused = await choose(scene, survey, { cut: 'ease~waited' });
      expect(refused).toMatchObject({ status: 400 });
      expect(refused.html).toContain('Choose at least one question to publish.');
      expect(await choose(scene, survey, { question: 'waited' })).toMatchObject({ status: 303 });
      const seen = await visit(scene, publicResults, '', { params: { survey: survey.slug } });
      expect(seen.html).toContain('Did you wait?');
      expect(seen.html).not.toContain('What helped?');
      const csv = await publishedCsv(contextOf(scene), survey.id);
      expect(csv).toContain('Did you wait?,,,Yes,12,52,23,');
      expect(csv).not.toContain('What helped?');
    });
  });
});

describe('exports', () => {
  it('say how many responses fit and what is in the file', async () => {
    await asStaff(shown, ['analyst'], async (scene) => {
      const survey = await makeAnswered(scene);
      const page = await visit(scene, exportsPage, `surveys/${survey.id}/exports?f=waited:yes`, {
        params: { id: survey.id },
      });
      expect(page.html).toContain('12 responses fit');
      expect(page.html).toContain('Did you wait?: Yes');
      expect(page.html).toContain('The survey is anonymous');
      expect(page.html).toContain('value="waited:yes"');
    });
  });
});
