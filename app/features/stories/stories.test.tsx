/** A story told once: private until a piece is shared, and gone for its readers the moment it is taken back. */
import { sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { londonDay } from '#app/lib/dates.ts';
import * as storyPage from '#app/routes/account/story.tsx';
import * as answerPage from '#app/routes/participate/survey-answer.tsx';
import * as sharedPage from '#app/routes/manage/shared-story.tsx';
import * as listPage from '#app/routes/manage/stories.tsx';
import { inArea } from '#app/platform/context.server.ts';
import { give, inScene, makeAccount, now, signIn } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeArea } from '#tests/factories/areas.ts';
import { makeSurvey } from '#tests/factories/surveys.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { listOwnShares, listPieces } from './reads/own-story.server.ts';
import { getSharedPiece, listSharedPieces } from './reads/shared-pieces.server.ts';
import { isOpen } from './story.ts';
import { addPiece } from './writes/save-piece.server.ts';
import { sharePiece } from './writes/share-piece.server.ts';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const words = { heading: 'How Sam talks', body: 'Sam signs.\n\nMakaton helps.' };

/** A family with an account, signed in, and what they send on their story's page. */
async function family(scene: Scene) {
  const personId = await makeAccount(scene, 'family@example.org');
  await signIn(scene, personId);
  const send = (form: Record<string, string>, query = '') =>
    scene.visitor.visit(storyPage, `/account/story${query}`, { form });
  return { personId, send };
}

async function sharedPiece(scene: Scene, personId: string, until: string | null = null) {
  const piece = await addPiece(scene.ctx, personId, words);
  const share = { areaSlug: scene.area.slug, purpose: 'My answers', consent: 'I agree.', until };
  return sharePiece(scene.ctx, personId, { pieceId: piece?.id ?? '', ...share });
}

describe('writing a story', () => {
  it('keeps each piece, in order, and stores no word of it in the clear', () =>
    inScene(shown, async (scene) => {
      const { personId, send } = await family(scene);
      expect((await send({ intent: 'add', ...words })).location).toBe('/account/story?done=saved');
      await send({ intent: 'add', heading: 'School', body: 'Mornings are hard.' });
      const [first] = await listPieces(scene.ctx, personId);
      await send({ intent: 'change', pieceId: first?.id ?? '', heading: 'Talking', body: 'Sam signs and speaks.' });
      expect((await listPieces(scene.ctx, personId)).map(({ heading }) => heading)).toEqual(['Talking', 'School']);
      const stored = await scene.ctx.db.execute(sql`select row_to_json(p)::text as row from story_pieces p`);
      expect(JSON.stringify([...stored])).not.toMatch(/Sam|Mornings|Talking/);
      const { html } = await scene.visitor.visit(storyPage, '/account/story');
      expect(await htmlProblems(html)).toEqual([]);
      expect(textOf(html)).toContain('Nobody but you.');
    }));

  it('gives back what was typed when something is missing', () =>
    inScene(shown, async (scene) => {
      const { personId, send } = await family(scene);
      const { status, html } = await send({ intent: 'add', heading: '', body: 'Kept words' });
      expect(status).toBe(400);
      expect(html).toContain('Kept words');
      expect(textOf(html)).toContain('Enter what this piece is about.');
      expect(await htmlProblems(html)).toEqual([]);
      expect(await listPieces(scene.ctx, personId)).toEqual([]);
    }));

  it('lets nobody touch the piece of another', () =>
    inScene(shown, async (scene) => {
      const other = await makeAccount(scene, 'other@example.org');
      const piece = await addPiece(scene.ctx, other, words);
      const { send } = await family(scene);
      const pieceId = piece?.id ?? '';
      const share = { areaSlug: scene.area.slug, purpose: 'x', consent: 'yes' };
      for (const form of [{ intent: 'delete' }, { intent: 'change', ...words }, { intent: 'share', ...share }]) {
        expect((await send({ ...form, pieceId })).status).toBe(404);
      }
      expect(await listPieces(scene.ctx, other)).toHaveLength(1);
    }));
});

describe('sharing a piece', () => {
  it('needs an area, a purpose and agreement, and shares nothing without', () =>
    inScene(shown, async (scene) => {
      const { personId, send } = await family(scene);
      const pieceId = (await addPiece(scene.ctx, personId, words))?.id ?? '';
      const form = { intent: 'share', pieceId, areaSlug: scene.area.slug, purpose: 'For the review' };
      const refused = await send({ ...form, until: '1/1/2020' }, `?share=${pieceId}`);
      expect(refused.status).toBe(400);
      expect(textOf(refused.html)).toContain('Tick the box if you agree.');
      expect(textOf(refused.html)).toContain('Enter a day from today on');
      expect(refused.html).toContain('For the review');
      expect(await htmlProblems(refused.html)).toEqual([]);
      expect(await listOwnShares(scene.ctx, personId)).toEqual([]);
      expect((await send({ ...form, consent: 'yes' })).location).toBe('/account/story?done=shared');
      expect(await listOwnShares(scene.ctx, personId)).toMatchObject([{ purpose: 'For the review', until: null }]);
    }));

  it('shows it to those who read responses there and to nobody else, and the family sees who read it', () =>
    inScene(shown, async (scene) => {
      const { personId } = await family(scene);
      const { id } = await sharedPiece(scene, personId);
      const address = `/${scene.area.slug}/manage/stories`;
      const params = { area: scene.area.slug };
      const member = await makeAccount(scene, 'facilitator@example.org');
      await give(scene, member, 'facilitator');
      await signIn(scene, member);
      expect((await scene.visitor.visit(listPage, address, { params })).status).toBe(403);
      const analyst = await makeAccount(scene, 'analyst@example.org');
      await give(scene, analyst, 'analyst');
      await signIn(scene, analyst);
      const list = await scene.visitor.visit(listPage, address, { params });
      expect(textOf(list.html)).toContain('How Sam talks');
      expect(textOf(list.html)).not.toContain('Makaton');
      for (const visit of ['first', 'again']) {
        const one = await scene.visitor.visit(sharedPage, `${address}/${id}`, { params: { ...params, id } });
        expect(textOf(one.html), visit).toContain('Makaton helps.');
        expect(textOf(one.html)).toContain('The family may take it back at any time.');
        expect(textOf(one.html)).not.toContain('you take it back');
        expect(await htmlProblems(one.html)).toEqual([]);
      }
      const [share] = await listOwnShares(scene.ctx, personId);
      expect(share?.readings).toEqual([{ role: 'analyst', readOn: londonDay(now) }]);
      expect(JSON.stringify(share)).not.toContain(analyst);
    }));

  it('ends the moment it is taken back, when its day is over, and when the piece is deleted', () =>
    inScene(shown, async (scene) => {
      const { personId, send } = await family(scene);
      const here = inArea(scene.ctx, scene.area);
      const { id } = await sharedPiece(scene, personId);
      expect(await listSharedPieces(here)).toHaveLength(1);
      await send({ intent: 'revoke', shareId: id });
      expect(await listSharedPieces(here)).toEqual([]);
      await expect(getSharedPiece(here, id)).rejects.toMatchObject({ code: 'not-found' });
      expect((await send({ intent: 'revoke', shareId: id })).status).toBe(404);

      await sharedPiece(scene, personId, londonDay(now));
      expect(await listSharedPieces(here)).toHaveLength(1);
      expect(await listSharedPieces({ ...here, now: new Date(now.getTime() + 2 * 86_400_000) })).toEqual([]);

      for (const { id: pieceId } of await listPieces(scene.ctx, personId)) await send({ intent: 'delete', pieceId });
      expect(await listOwnShares(scene.ctx, personId)).toEqual([]);
    }));

  it('stays in the area it was shared with', () =>
    inScene(shown, async (scene) => {
      const { personId } = await family(scene);
      const { id } = await sharedPiece(scene, personId);
      const elsewhere = inArea(scene.ctx, await makeArea(scene.ctx.db, { name: 'Elsewhere' }));
      expect(await listSharedPieces(elsewhere)).toEqual([]);
      await expect(getSharedPiece(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' });
    }));
});

describe('answering a survey', () => {
  /** The second page of the short survey, which has a box for words, with the piece asked for. */
  async function useInSurvey(scene: Scene, anonymity: 'anonymous' | 'confidential') {
    const { personId } = await family(scene);
    const piece = await addPiece(scene.ctx, personId, words);
    const { slug, versionId } = await makeSurvey(inArea(scene.ctx, scene.area), undefined, {
      anonymity,
      identityRoles: ['analyst', 'commissioner'],
    });
    const params = { area: scene.area.slug, survey: slug };
    const form = { _page: '1', _version: versionId, _state: '', _intent: 'stay', _piece: piece?.id ?? '' };
    const address = `/${scene.area.slug}/surveys/${slug}/answer`;
    return scene.visitor.visit(answerPage, address, {
      params,
      form: { ...form, _into: 'words', words: 'We wait.', ease: '2' },
    });
  }

  it('puts a piece below what was typed, and asks for nothing yet', () =>
    inScene(shown, async (scene) => {
      const { html, status } = await useInSurvey(scene, 'confidential');
      expect(status).toBe(200);
      expect(html).toMatch(/We wait\.\n\nSam signs\.\n\nMakaton helps\.<\/textarea>/);
      expect(textOf(html)).toContain('Use a piece of your story');
      expect(textOf(html)).not.toContain('There is a problem');
      expect(await htmlProblems(html)).toEqual([]);
    }));

  it('offers and uses nothing where answers are anonymous', () =>
    inScene(shown, async (scene) => {
      const { html } = await useInSurvey(scene, 'anonymous');
      expect(html).toContain('We wait.</textarea>');
      expect(html).not.toContain('Makaton');
      expect(html).not.toContain('How Sam talks');
    }));
});

describe('isOpen', () => {
  it('counts the last day in', () => {
    expect(isOpen({ revokedAt: null, until: '2027-03-01' }, '2027-03-01')).toBe(true);
    expect(isOpen({ revokedAt: null, until: '2027-03-01' }, '2027-03-02')).toBe(false);
    expect(isOpen({ revokedAt: now, until: null }, '2027-03-01')).toBe(false);
  });
});
