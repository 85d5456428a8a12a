/** Signing up and in as a browser without JavaScript meets it: what the pages do, and what they never tell. */
import { generateHOTP } from '@oslojs/otp';
import { describe, expect, it, vi } from 'vitest';
import { sessions } from '#db/schema/people.ts';
import { findSecondFactor } from '#app/features/people/reads/find-second-factor.server.ts';
import { createEmailedLink } from '#app/features/people/writes/create-emailed-link.server.ts';
import { beginCodes } from '#app/features/people/writes/codes/begin-codes.server.ts';
import { confirmCodes } from '#app/features/people/writes/codes/confirm-codes.server.ts';
import { sessionCookieName } from '#app/platform/session.server.ts';
import { inScene, lastToken, mailsOf, makeAccount, now, password, signIn } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeNode } from '#tests/factories/areas.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as linkPage from '../participate/emailed-link.tsx';
import * as overviewPage from './overview.tsx';
import * as resetPage from './reset.tsx';
import * as codePage from './sign-in-code.tsx';
import * as signInLinkPage from './sign-in-link.tsx';
import * as signInPage from './sign-in.tsx';
import * as signOutPage from './sign-out.tsx';
import * as signUpPage from './sign-up.tsx';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

const openLink = (scene: Scene, token: string, form?: Record<string, string>) =>
  scene.visitor.visit(linkPage, `/link/${token}`, { params: { token }, ...(form ? { form } : {}) });

/** The page without the address that was typed into it. */
const without = (html: string, email: string) => html.replaceAll(email, '');

describe('pages that ask for an email address', () => {
  it.each([
    ['/sign-up', signUpPage, { password }],
    ['/sign-in/link', signInLinkPage, {}],
    ['/reset', resetPage, {}],
  ] as const)('%s answers alike whether or not there is an account', (address, page, more) =>
    inScene(shown, async (scene) => {
      await makeAccount(scene);
      const known = await scene.visitor.visit(page, address, { form: { email: 'ana@example.org', ...more } });
      const unknown = await scene.visitor.visit(page, address, { form: { email: 'nobody@example.org', ...more } });
      expect(unknown).toEqual(known);
      expect(known).toMatchObject({ status: 303, location: `${address}?sent=1` });
      expect(mailsOf(scene).map((mail) => mail.to)).toEqual(['ana@example.org', 'nobody@example.org']);
      const sent = await scene.visitor.visit(page, `${address}?sent=1`);
      expect(sent.html).toContain('Check your email');
      expect(await htmlProblems(sent.html)).toEqual([]);
    }),
  );

  it('signing in with a wrong password is the same page for a known and an unknown address', () =>
    inScene(shown, async (scene) => {
      await makeAccount(scene);
      const form = (email: string) => ({ form: { email, password: 'a wrong password' } });
      const known = await scene.visitor.visit(signInPage, '/sign-in', form('ana@example.org'));
      const unknown = await scene.visitor.visit(signInPage, '/sign-in', form('nobody@example.org'));
      expect(known.status).toBe(400);
      expect(without(unknown.html, 'nobody@example.org')).toBe(without(known.html, 'ana@example.org'));
      expect({ ...unknown, html: '' }).toEqual({ ...known, html: '' });
      expect(known.html).toContain('value="ana@example.org"');
      expect(known.html).not.toContain('a wrong password');
      expect(await htmlProblems(known.html)).toEqual([]);
    }));

  it('says what is wrong with a password, and keeps the address that was typed', () =>
    inScene(shown, async ({ visitor, services }) => {
      const form = { email: 'ana.bell@example.org', password: 'short' };
      const short = await visitor.visit(signUpPage, '/sign-up', { form });
      expect(short.status).toBe(400);
      expect(short.html).toContain('Choose a password with at least 10 characters.');
      expect(short.html).toContain('value="ana.bell@example.org"');
      const own = { ...form, password: 'ana.bell@example.org' };
      expect((await visitor.visit(signUpPage, '/sign-up', { form: own })).html).toContain('not your email address');
      const common = { ...form, password: 'qwertyuiop' };
      expect((await visitor.visit(signUpPage, '/sign-up', { form: common })).html).toContain('often guessed');
      const empty = await visitor.visit(signUpPage, '/sign-up', { form: { email: 'nowhere' } });
      expect(empty.html).toContain('name@example.org');
      expect(empty.html).toContain('Enter your password.');
      expect(services.sent).toEqual([]);
    }));
});

describe('signing in', () => {
  it('goes where the person wanted to go, and never to another site', () =>
    inScene(shown, async (scene) => {
      await makeAccount(scene);
      const form = { email: 'Ana@Example.org ', password };
      const here = await scene.visitor.visit(signInPage, '/sign-in?next=%2Fbromley%3Fpage%3D2', { form });
      expect(here).toMatchObject({ status: 303, location: '/bromley?page=2' });
      scene.visitor.cookies.clear();
      const away = await scene.visitor.visit(signInPage, '/sign-in?next=//elsewhere.example', { form });
      expect(away.location).toBe('/account');
      const overview = await scene.visitor.visit(overviewPage, '/account');
      expect(overview.html).toContain('You are signed in as ana@example.org.');
      expect(await htmlProblems(overview.html)).toEqual([]);
    }));

  it('slows down guessing of one account from one place, and leaves its holder alone', () =>
    inScene(shown, async (scene) => {
      await makeAccount(scene);
      const wrong = { form: { email: 'ana@example.org', password: 'a wrong password' } };
      for (let tries = 0; tries < 10; tries += 1) {
        expect((await scene.visitor.visit(signInPage, '/sign-in', wrong)).status).toBe(400);
      }
      const slowed = await scene.visitor.visit(signInPage, '/sign-in', wrong);
      expect(slowed.status).toBe(429);
      expect(Number(slowed.retryAfter)).toBeGreaterThan(0);
      expect(slowed.html).toContain('You can try again after');
      expect(slowed.html).toContain('value="ana@example.org"');
      const right = { form: { email: 'ana@example.org', password }, from: '198.51.100.7' };
      expect((await scene.visitor.visit(signInPage, '/sign-in', right)).status).toBe(303);
    }));

  it('does not count what went well', () =>
    inScene(shown, async (scene) => {
      await makeAccount(scene);
      for (let tries = 0; tries < 12; tries += 1) {
        scene.visitor.cookies.clear();
        const answer = await scene.visitor.visit(signInPage, '/sign-in', {
          form: { email: 'ana@example.org', password },
        });
        expect(answer.status).toBe(303);
      }
    }));

  it('asks for a one-time code before there is a session', () =>
    inScene(shown, async (scene) => {
      const { ctx, visitor } = scene;
      const personId = await makeAccount(scene);
      await beginCodes(ctx, personId);
      const secret = (await findSecondFactor(ctx, personId))?.secret ?? new Uint8Array();
      const codeAt = (step: number) => generateHOTP(secret, BigInt(Math.floor(now.getTime() / 30_000) + step), 6);
      await confirmCodes(ctx, personId, { code: codeAt(-1), cookie: null });
      const first = await visitor.visit(signInPage, '/sign-in?next=/bromley', {
        form: { email: 'ana@example.org', password },
      });
      expect(first.location).toBe('/sign-in/code?next=%2Fbromley');
      expect(await ctx.db.select().from(sessions)).toEqual([]);
      expect((await visitor.visit(overviewPage, '/account')).location).toBe('/sign-in?next=%2Faccount');
      const asked = await visitor.visit(codePage, '/sign-in/code?next=%2Fbromley');
      expect(asked.html).toContain('Enter your one-time code');
      expect(await htmlProblems(asked.html)).toEqual([]);
      const replayed = await visitor.visit(codePage, '/sign-in/code?next=%2Fbromley', { form: { code: codeAt(-1) } });
      expect(replayed.status).toBe(400);
      const done = await visitor.visit(codePage, '/sign-in/code?next=%2Fbromley', { form: { code: codeAt(0) } });
      expect(done).toMatchObject({ status: 303, location: '/bromley' });
      expect((await visitor.visit(overviewPage, '/account')).status).toBe(200);
      expect([...visitor.cookies.keys()]).toEqual([sessionCookieName]);
    }));

  it('sends whoever nobody waits for back to the start', () =>
    inScene(shown, async ({ visitor }) => {
      visitor.cookies.set('said_waiting', 'made-up');
      expect((await visitor.visit(codePage, '/sign-in/code')).location).toBe('/sign-in');
    }));

  it('ends when signing out, which opening the page does not do', () =>
    inScene(shown, async (scene) => {
      await signIn(scene, await makeAccount(scene));
      expect((await scene.visitor.visit(signOutPage, '/sign-out')).html).toContain('signed in as ana@example.org');
      expect(await scene.ctx.db.select().from(sessions)).toHaveLength(1);
      await scene.visitor.visit(signOutPage, '/sign-out', { form: {} });
      expect(await scene.ctx.db.select().from(sessions)).toEqual([]);
      expect(scene.visitor.cookies.size).toBe(0);
    }));

  it('takes an expired session for a guest', () =>
    inScene(shown, async (scene) => {
      await signIn(scene, await makeAccount(scene));
      await scene.ctx.db.update(sessions).set({ expiresAt: new Date(now.getTime() - 1000) });
      expect((await scene.visitor.visit(overviewPage, '/account')).location).toBe('/sign-in?next=%2Faccount');
    }));
});

describe('an emailed link', () => {
  it('confirms a sign-up with a button and signs in', () =>
    inScene(shown, async (scene) => {
      await scene.visitor.visit(signUpPage, '/sign-up', { form: { email: 'ana@example.org', password } });
      const token = lastToken(scene);
      const page = await openLink(scene, token);
      expect(page.html).toContain('Confirm and sign in');
      expect(page.html).not.toContain(token);
      expect(await htmlProblems(page.html)).toEqual([]);
      expect(await openLink(scene, token, {})).toMatchObject({ status: 303, location: '/account' });
      expect((await scene.visitor.visit(overviewPage, '/account')).status).toBe(200);
    }));

  it('that is spent, expired or unknown is one and the same page', () =>
    inScene(shown, async (scene) => {
      await makeAccount(scene);
      const ask = () => scene.visitor.visit(signInLinkPage, '/sign-in/link', { form: { email: 'ana@example.org' } });
      await ask();
      const spentToken = lastToken(scene);
      await openLink(scene, spentToken, {});
      scene.visitor.cookies.clear();
      const past = { ...scene.ctx, now: new Date(now.getTime() - 3_600_000) };
      const link = await createEmailedLink(past, {
        purpose: 'sign-in',
        email: 'ana@example.org',
        payload: { next: '/' },
      });
      const spent = await openLink(scene, spentToken);
      const expired = await openLink(scene, link.split('/link/')[1] ?? '');
      const unknown = await openLink(scene, 'never-was');
      expect(spent.status).toBe(410);
      expect(spent.html).toContain('This link no longer works');
      expect(expired).toEqual(spent);
      expect(unknown).toEqual(spent);
      expect(await openLink(scene, spentToken, {})).toEqual(spent);
      expect(await htmlProblems(spent.html)).toEqual([]);
    }));

  it('lets a new password be chosen, and keeps working until one is good', () =>
    inScene(shown, async (scene) => {
      await makeAccount(scene);
      await scene.visitor.visit(resetPage, '/reset', { form: { email: 'ana@example.org' } });
      const token = lastToken(scene);
      const page = await openLink(scene, token);
      expect(page.html).toContain('Choose a new password');
      expect(await htmlProblems(page.html)).toEqual([]);
      expect((await openLink(scene, token, { password: 'short' })).status).toBe(400);
      const done = await openLink(scene, token, { password: 'nine loud geese' });
      expect(done.location).toBe('/account/security?done=passwordChanged');
      scene.visitor.cookies.clear();
      const old = await scene.visitor.visit(signInPage, '/sign-in', { form: { email: 'ana@example.org', password } });
      expect(old.status).toBe(400);
    }));

  it('follows and stops following, each with one press', () =>
    inScene(shown, async (scene) => {
      const { ctx, area } = scene;
      const nodeId = await makeNode(ctx.db, area, 'update', { title: 'Shorter waits' });
      const stop = { scope: 'one', areaId: area.id, nodeId };
      const link = await createEmailedLink(ctx, { purpose: 'unsubscribe', email: 'ana@example.org', payload: stop });
      const token = link.split('/link/')[1] ?? '';
      expect((await openLink(scene, token)).html).toContain('Stop these messages');
      const stopped = await openLink(scene, token, { 'List-Unsubscribe': 'One-Click' });
      expect(stopped.status).toBe(200);
      expect(stopped.html).toContain('Shorter waits');
      expect(await htmlProblems(stopped.html)).toEqual([]);
    }));
});
