/** The pages of one's own account and of an area's people, as a browser without JavaScript meets them. */
import { generateHOTP } from '@oslojs/otp';
import { describe, expect, it, vi } from 'vitest';
import { sessions } from '#db/schema/people.ts';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import { findSecondFactor } from '#app/features/people/reads/find-second-factor.server.ts';
import { startSession } from '#app/platform/session.server.ts';
import { give, inScene, lastToken, makeAccount, now, password, signIn } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import type { Page, Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as peoplePage from '../manage/people.tsx';
import * as linkPage from '../participate/emailed-link.tsx';
import * as contributionsPage from './contributions.tsx';
import * as notificationsPage from './notifications.tsx';
import * as overviewPage from './overview.tsx';
import * as privacyPage from './privacy.tsx';
import * as securityPage from './security.tsx';
import * as codePage from './sign-in-code.tsx';
import * as signOutPage from './sign-out.tsx';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const openLink = (scene: Scene, token: string, form?: Record<string, string>) =>
  scene.visitor.visit(linkPage, `/link/${token}`, { params: { token }, ...(form ? { form } : {}) });

describe('the people of an area', () => {
  it('are invited by an administrator, and come in by the link', () =>
    inScene(shown, async (scene) => {
      const { ctx, area, visitor } = scene;
      const boss = await makeAccount(scene, 'boss@example.org');
      await give(scene, boss, 'administrator');
      await ctx.db.insert(organisations).values({ id: 'o1', name: 'Testshire Council', kind: 'council' });
      await ctx.db.insert(areaOrganisations).values({ areaId: area.id, organisationId: 'o1', slug: 'council' });
      await signIn(scene, boss);
      const at = `/${area.slug}/manage/people`;
      const params = { area: area.slug };
      const page = await visitor.visit(peoplePage, at, { params });
      expect(page.html).toContain('boss@example.org');
      expect(await htmlProblems(page.html)).toEqual([]);
      const form = { intent: 'invite', email: 'cleo@example.org', role: 'commissioner' };
      const refused = await visitor.visit(peoplePage, at, { params, form });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('Choose the organisation that the commissioner decides for.');
      expect(refused.html).toContain('href="#invitation-organisationId"');
      expect(refused.html).toContain('id="invitation-organisationId"');
      expect(refused.html).toContain('value="cleo@example.org"');
      expect(await htmlProblems(refused.html)).toEqual([]);
      const sent = await visitor.visit(peoplePage, at, { params, form: { ...form, organisationId: 'o1' } });
      expect(sent.location).toBe(`${at}?done=invited`);
      const waiting = await visitor.visit(peoplePage, at, { params });
      expect(waiting.html).toContain('cleo@example.org');
      expect(await htmlProblems(waiting.html)).toEqual([]);
      visitor.cookies.clear();
      const token = lastToken(scene);
      const offer = await openLink(scene, token);
      expect(offer.html).toContain('You are invited to take on the role of commissioner for Testshire Council.');
      expect(await htmlProblems(offer.html)).toEqual([]);
      expect((await openLink(scene, token, { name: 'Cleo' })).status).toBe(400);
      const accepted = await openLink(scene, token, { name: 'Cleo', password });
      expect(accepted.location).toBe(`/${area.slug}/manage`);
      expect((await visitor.visit(overviewPage, '/account')).html).toContain('Commissioner, Testshire Council');
    }));

  it('lose a role after a question, but not the last administrator', () =>
    inScene(shown, async (scene) => {
      const { area, visitor } = scene;
      const boss = await makeAccount(scene);
      await give(scene, boss, 'administrator');
      await signIn(scene, boss);
      const at = `/${area.slug}/manage/people?remove=${boss}&role=administrator`;
      const ask = { params: { area: area.slug } };
      const question = await visitor.visit(peoplePage, at, ask);
      expect(question.html).toContain('Remove this role?');
      expect(await htmlProblems(question.html)).toEqual([]);
      const form = { intent: 'remove', personId: boss, role: 'administrator' };
      const kept = await visitor.visit(peoplePage, at, { ...ask, form });
      expect(kept.status).toBe(400);
      expect(kept.html).toContain('only administrator');
    }));

  it('are shown to administrators only', () =>
    inScene(shown, async (scene) => {
      const { area, visitor } = scene;
      const analyst = await makeAccount(scene);
      await give(scene, analyst, 'analyst');
      const at = `/${area.slug}/manage/people`;
      expect((await visitor.visit(peoplePage, at, { params: { area: area.slug } })).status).toBe(303);
      await signIn(scene, analyst);
      expect((await visitor.visit(peoplePage, at, { params: { area: area.slug } })).status).toBe(403);
    }));
});

describe('the account pages', () => {
  it('are whole pages of valid HTML', () =>
    inScene(shown, async (scene) => {
      await signIn(scene, await makeAccount(scene));
      const pages: [string, Page][] = [
        ['/account', overviewPage],
        ['/account/contributions', contributionsPage],
        ['/account/notifications', notificationsPage],
        ['/account/security', securityPage],
        ['/account/privacy', privacyPage],
        ['/sign-out', signOutPage],
      ];
      for (const [address, page] of pages) {
        const { status, html } = await scene.visitor.visit(page, address);
        expect({ address, status, problems: await htmlProblems(html) }).toEqual({ address, status: 200, problems: [] });
        expect(html.match(/<h1/g)).toHaveLength(1);
      }
    }));

  it('set up one-time codes, show recovery codes once, and lead on', () =>
    inScene(shown, async (scene) => {
      const { ctx, visitor } = scene;
      const personId = await makeAccount(scene);
      await signIn(scene, personId);
      const at = '/account/security?next=%2Fbromley%2Fmanage';
      expect((await visitor.visit(codePage, '/sign-in/code?next=%2Fbromley%2Fmanage')).location).toBe(at);
      expect((await visitor.visit(securityPage, at)).html).toContain('needs one-time codes');
      const begun = await visitor.visit(securityPage, at, { form: { intent: 'begin-codes' } });
      expect(begun.location).toBe(`${at}#codes`);
      const shownKey = await visitor.visit(securityPage, at);
      expect(shownKey.html).toContain('<svg role="img"');
      expect(await htmlProblems(shownKey.html)).toEqual([]);
      const wrong = await visitor.visit(securityPage, at, { form: { intent: 'confirm-codes', code: 'abc' } });
      expect(wrong.status).toBe(400);
      const secret = (await findSecondFactor(ctx, personId))?.secret ?? new Uint8Array();
      const code = generateHOTP(secret, BigInt(Math.floor(Date.now() / 30_000)), 6);
      const on = await visitor.visit(securityPage, at, { form: { intent: 'confirm-codes', code } });
      expect(on.html).toContain('Your recovery codes');
      expect(on.html).toContain('href="/bromley/manage"');
      expect(on.html.match(/<code>/g)).toHaveLength(10);
      expect(await htmlProblems(on.html)).toEqual([]);
      const after = await visitor.visit(securityPage, at);
      expect(after.html).toContain('You have 10 recovery codes left.');
      expect(after.html).not.toContain('<code>');
      expect(await htmlProblems(after.html)).toEqual([]);
    }));

  it('change the password only for whoever knows the present one', () =>
    inScene(shown, async (scene) => {
      const { visitor } = scene;
      await signIn(scene, await makeAccount(scene));
      const change = (present: string) => ({
        form: { intent: 'change-password', present, password: 'nine loud geese' },
      });
      const wrong = await visitor.visit(securityPage, '/account/security', change('not this one'));
      expect(wrong.status).toBe(400);
      expect(wrong.html).toContain('That is not your present password.');
      expect(wrong.html).not.toContain('nine loud geese');
      const right = await visitor.visit(securityPage, '/account/security', change(password));
      expect(right.location).toBe('/account/security?done=passwordChanged');
    }));

  it('sign out one device, the others, or all', () =>
    inScene(shown, async (scene) => {
      const { ctx, visitor } = scene;
      const personId = await makeAccount(scene);
      const elsewhere = { personId, device: 'Edge on Windows', now, secondFactorAt: null };
      await startSession(ctx.db, ctx.origin, elsewhere);
      await startSession(ctx.db, ctx.origin, elsewhere);
      await signIn(scene, personId);
      const page = await visitor.visit(securityPage, '/account/security');
      expect(await htmlProblems(page.html)).toEqual([]);
      const ref = /name="ref" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
      const press = (form: Record<string, string>) => visitor.visit(securityPage, '/account/security', { form });
      await press({ intent: 'end-session', ref });
      expect(await ctx.db.select().from(sessions)).toHaveLength(2);
      await press({ intent: 'end-others' });
      expect((await visitor.visit(overviewPage, '/account')).status).toBe(200);
      expect(await ctx.db.select().from(sessions)).toHaveLength(1);
      expect((await press({ intent: 'end-all' })).location).toBe('/sign-in');
      expect(await ctx.db.select().from(sessions)).toEqual([]);
    }));

  it('close the account for whoever knows its password and says yes', () =>
    inScene(shown, async (scene) => {
      const { visitor } = scene;
      await signIn(scene, await makeAccount(scene));
      const press = (form: Record<string, string>) => visitor.visit(privacyPage, '/account/privacy', { form });
      const neither = await press({});
      expect(neither.status).toBe(400);
      expect(neither.html).toContain('Tick the box');
      expect(await htmlProblems(neither.html)).toEqual([]);
      expect((await press({ password: 'not this one', confirmed: 'yes' })).html).toContain(
        'That is not your password.',
      );
      const closed = await press({ password, confirmed: 'yes' });
      expect(closed.location).toBe('/sign-out?closed=1');
      const bye = await visitor.visit(signOutPage, '/sign-out?closed=1');
      expect(bye.html).toContain('Your account is closed');
    }));
});
