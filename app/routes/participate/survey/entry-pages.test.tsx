/** Coming in by a personal link, as a member, or to try a survey out, as a browser without JavaScript does. */
import { describe, expect, it, vi } from 'vitest';
import { responses, surveys } from '#db/schema/surveys/surveys.ts';
import { surveyTokens } from '#db/schema/surveys/access.ts';
import { sealTryLink } from '#app/features/surveys/access/entry.server.ts';
import { setQuotas } from '#app/features/surveys/writes/access/set-quotas.server.ts';
import { makeCodes } from '#app/features/surveys/writes/access/make-codes.server.ts';
import { formatCode } from '#app/lib/receipt-code.ts';
import { give, inScene, makeAccount, signIn } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import type { MadeSurvey } from '#tests/factories/surveys.ts';
import { plain } from '#tests/factories/visiting/ask.ts';
import { contextOf } from '#tests/factories/visiting/staff-pages.ts';
import type { Answer, Page, Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as surveyPage from '../../area/asking/survey.tsx';
import * as answerPage from '../survey-answer.tsx';
import * as checkPage from '../survey-check.tsx';
import * as donePage from '../survey-done.tsx';
import * as cannotPage from './cannot-answer.tsx';
import * as invitedPage from './invited.tsx';
import * as membersPage from './members.tsx';
import * as tryPage from './try.tsx';

const shown = vi.hoisted<Shown>(() => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

async function see(
  scene: Scene,
  survey: MadeSurvey,
  page: Page,
  path: string,
  form?: Record<string, string>,
): Promise<Answer> {
  const answer = await scene.visitor.visit(page, `/${scene.area.slug}/surveys/${survey.slug}${path}`, {
    params: { area: scene.area.slug, survey: survey.slug },
    ...(form ? { form } : {}),
  });
  if (answer.html !== '') {
    const problems = await htmlProblems(answer.html);
    expect(problems.filter((problem) => !problem.startsWith('form-dup-name'))).toEqual([]);
  }
  return { ...answer, html: plain(answer.html) };
}

const stateIn = ({ html }: Answer) => /name="_state" value="([^"]*)"/.exec(html)?.[1] ?? '';

/** From the first page on to the button that sends. */
async function answerFrom(
  scene: Scene,
  survey: MadeSurvey,
  first: Answer,
  more: Record<string, string> = {},
): Promise<Answer> {
  const common = { _version: survey.versionId };
  const one = {
    ...common,
    _state: stateIn(first),
    _page: '0',
    '_shown[]': 'waited',
    waited: 'no',
    _intent: 'continue',
  };
  const second = await see(scene, survey, answerPage, '/answer', one);
  if (second.status === 303) return second;
  const two = { ...common, _state: stateIn(second), _page: '1', '_shown[]': 'ease', _intent: 'continue' };
  const check = await see(scene, survey, answerPage, '/answer', two);
  const pace = /name="_pace" value="([^"]*)"/.exec(check.html)?.[1];
  const send = {
    ...common,
    _state: stateIn(check),
    _intent: 'send',
    ...(pace === undefined ? {} : { _pace: pace }),
    ...more,
  };
  return see(scene, survey, checkPage, '/check', send);
}

const rows = ({ ctx }: Scene) => ctx.db.select().from(responses);

describe('a personal link', () => {
  it('opens the survey once; a second go is told why, and what else there is', () =>
    inScene(shown, async (scene) => {
      const survey = await makeSurvey(contextOf(scene), undefined, { entry: 'invitation' });
      const made = await makeCodes(contextOf(scene), survey.id, 1);
      const code = formatCode('codes' in made ? (made.codes[0] ?? '') : '');
      expect(await see(scene, survey, answerPage, '/answer')).toMatchObject({ status: 303 });
      const page = await see(scene, survey, invitedPage, `/invited?k=${code}`);
      expect(page.html).toContain('Nothing that is left can tell that it was you who answered.');
      expect(page.html).toContain('Start now');
      expect(await scene.ctx.db.select().from(surveyTokens)).toHaveLength(1);
      const first = await see(scene, survey, invitedPage, '/invited', { code: code.toLowerCase() });
      expect(first.html).toContain('Did you wait?');
      const otherTab = await see(scene, survey, invitedPage, '/invited', { code });
      const sent = await answerFrom(scene, survey, first, { _help: 'interpreter' });
      expect(sent.location).toContain('/done?r=');
      expect(await scene.ctx.db.select().from(surveyTokens)).toEqual([]);
      expect(await rows(scene)).toMatchObject([{ help: 'interpreter', isTest: false }]);
      expect((await answerFrom(scene, survey, first)).location).toContain('/done?r=');
      const again = await answerFrom(scene, survey, otherTab);
      expect(again.location).toContain('cannot-answer?why=link-used');
      expect(await rows(scene)).toHaveLength(1);
      const used = await see(scene, survey, invitedPage, '/invited', { code });
      expect(used).toMatchObject({ status: 400 });
      expect(used.html).toContain('This code has been used already, or was never one of ours.');
      const why = await see(scene, survey, cannotPage, '/cannot-answer?why=link-used');
      expect(why.html).toContain('This link has been used already');
      expect(why.html).toContain(`href="/${scene.area.slug}/feedback"`);
      expect(why.html).toContain('href="/receipt"');
    }));

  it('that is mistyped, empty or unknown gives back what was typed and says how to mend it', () =>
    inScene(shown, async (scene) => {
      const survey = await makeSurvey(contextOf(scene), undefined, { entry: 'invitation' });
      const empty = await see(scene, survey, invitedPage, '/invited', { code: ' ' });
      expect(empty.html).toContain('Write the code that stands in your letter');
      const mistyped = await see(scene, survey, invitedPage, '/invited', { code: '7K3M-0QXV-2D9T-5' });
      expect(mistyped).toMatchObject({ status: 400 });
      expect(mistyped.html).toContain('That looks mistyped.');
      expect(mistyped.html).toContain('value="7K3M-0QXV-2D9T-5"');
    }));

  it('is needed for every post, however it is made', () =>
    inScene(shown, async (scene) => {
      const survey = await makeSurvey(contextOf(scene), undefined, { entry: 'invitation' });
      const forged = await answerFrom(scene, survey, { status: 200, location: null, retryAfter: null, html: '' });
      expect(forged.location).toContain('cannot-answer?why=link-needed');
      expect(await rows(scene)).toEqual([]);
      expect((await see(scene, survey, cannotPage, '/cannot-answer?why=nonsense')).status).toBe(404);
    }));
});

describe('a survey for members', () => {
  it('lets in whoever has a role here, and keeps nothing of them', () =>
    inScene(shown, async (scene) => {
      const survey = await makeSurvey(contextOf(scene), undefined, { entry: 'members' });
      const guest = await see(scene, survey, membersPage, '/members');
      expect(guest.html).toContain('Sign in to answer');
      expect(await see(scene, survey, membersPage, '/members', {})).toMatchObject({ status: 303 });
      const person = await makeAccount(scene);
      await signIn(scene, person);
      const stranger = await see(scene, survey, membersPage, '/members');
      expect(stranger.location).toContain('why=members-only');
      const forged = await answerFrom(scene, survey, { status: 200, location: null, retryAfter: null, html: '' });
      expect(forged.location).toContain('why=members-only');
      await give(scene, person, 'member');
      await signIn(scene, person);
      expect((await see(scene, survey, membersPage, '/members')).html).toContain('Only that you belong is looked at.');
      const first = await see(scene, survey, membersPage, '/members', {});
      const sent = await answerFrom(scene, survey, first);
      expect(sent.location).toContain('/done?r=');
      const all = await rows(scene);
      expect(all).toHaveLength(1);
      expect(JSON.stringify(all)).not.toContain(person);
    }));
});

describe('a link for trying out', () => {
  it('works before the survey opens and makes a test', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const opens = {
        state: 'stated',
        start: '2099-01-01',
        end: '2099-01-01',
        precision: 'day',
        qualifier: 'on',
      } as const;
      const survey = await makeSurvey(ctx, undefined, { opens });
      const key = sealTryLink(ctx, survey.id);
      expect((await see(scene, survey, tryPage, `/try?k=${key}`)).html).toContain('What you send is kept as a test');
      const first = await see(scene, survey, tryPage, `/try?k=${key}`, {});
      expect((await answerFrom(scene, survey, first)).location).toContain('/done?r=');
      expect(await rows(scene)).toMatchObject([{ isTest: true }]);
      expect((await see(scene, survey, tryPage, '/try?k=other')).html).toContain('has expired');
      expect((await see(scene, survey, tryPage, '/try?k=other', {})).status).toBe(410);
    }));
});

describe('a full survey', () => {
  it('says so on its page in its author’s words, and as soon as the answer is given that has no place', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      const quotas = [{ question: 'waited', code: 'no', most: 1 }];
      const all = { question: '', code: '', most: 1 };
      await setQuotas(ctx, survey.id, { quotas, fullNotice: 'Come to our coffee morning instead.' });
      const nothing = { status: 200, location: null, retryAfter: null, html: '' };
      expect((await answerFrom(scene, survey, nothing)).location).toContain('/done?r=');
      const first = await see(scene, survey, answerPage, '/answer');
      expect((await answerFrom(scene, survey, first)).location).toContain('why=full');
      const why = await see(scene, survey, cannotPage, '/cannot-answer?why=full');
      expect(why.html).toContain('Come to our coffee morning instead.');
      await setQuotas(ctx, survey.id, { quotas: [all], fullNotice: 'Come to us.', mayCount: true });
      const page = await see(scene, survey, surveyPage, '');
      expect(page.html).toContain('This survey has all the answers it can take');
      expect(page.html).toContain('Come to us.');
      expect(page.html).not.toContain('Start now');
      expect(await see(scene, survey, answerPage, '/answer')).toMatchObject({ status: 303 });
      expect(await rows(scene)).toHaveLength(1);
    }));
});

describe('what no person sends', () => {
  it('is asked to be sent again and stored nowhere: a box nobody sees, or faster than anybody reads', () =>
    inScene(shown, async (scene) => {
      const ctx = contextOf(scene);
      const survey = await makeSurvey(ctx);
      const nothing = { status: 200, location: null, retryAfter: null, html: '' };
      const trapped = await answerFrom(scene, survey, nothing, { _more: 'cheap watches' });
      expect(trapped).toMatchObject({ status: 400 });
      expect(trapped.html).toContain('A box that people do not see was filled in');
      expect(trapped.html).not.toContain('cheap watches');
      await ctx.db.update(surveys).set({ minimumSeconds: 5 });
      ctx.services.cache.invalidate(ctx.area.id);
      const fast = await answerFrom(scene, survey, nothing);
      expect(fast).toMatchObject({ status: 400 });
      expect(fast.html).toContain('came faster than people can read');
      expect(await rows(scene)).toEqual([]);
    }));
});

describe('a survey for children', () => {
  it('says everything in short words and asks for no email', () =>
    inScene(shown, async (scene) => {
      const survey = await makeSurvey(contextOf(scene), undefined, { audience: 'child' });
      const page = await see(scene, survey, surveyPage, '');
      expect(page.html).toContain('The people who work here cannot see that it was you who answered.');
      expect(page.html).toContain('We never ask for your email.');
      const first = await see(scene, survey, answerPage, '/answer');
      const second = { _version: survey.versionId, _state: stateIn(first), _page: '1', _intent: 'stay' };
      const words = await see(scene, survey, answerPage, '/answer', second);
      expect(words.html).toContain('you can call Childline free at any time: 0800 1111');
      const sent = await answerFrom(scene, survey, first);
      const query = (sent.location ?? '').split('?')[1] ?? '';
      const done = await see(scene, survey, donePage, `/done?${query}`);
      expect(done.html).not.toContain('type="email"');
      expect(await see(scene, survey, donePage, `/done?${query}`, { email: 'kid@example.org' })).toMatchObject({
        status: 400,
      });
    }));
});
