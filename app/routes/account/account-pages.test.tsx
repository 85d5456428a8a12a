/** The pages of accounts as a browser without JavaScript meets them: forms, redirects, cookies, and what they never tell. */
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { generateHOTP } from '@oslojs/otp';
import { createElement } from 'react';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { sessions } from '#db/schema/people.ts';
import { areaOrganisations, organisations } from '#db/schema/areas.ts';
import { hashPassword } from '#app/features/people/password-hash.server.ts';
import { findSecondFactor } from '#app/features/people/reads/find-second-factor.server.ts';
import { createEmailedLink } from '#app/features/people/writes/create-emailed-link.server.ts';
import { grantRole } from '#app/features/people/writes/grant-role.server.ts';
import { beginCodes } from '#app/features/people/writes/codes/begin-codes.server.ts';
import { confirmCodes } from '#app/features/people/writes/codes/confirm-codes.server.ts';
import type { RoleName } from '#app/lib/actor.ts';
import { createContext } from '#app/platform/context.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { DoorFunction } from '#app/platform/door.server.ts';
import { openQueuedMail } from '#app/platform/mailer.server.ts';
import type { queuedMail } from '#app/platform/mailer.server.ts';
import type { Area } from '#app/platform/services.server.ts';
import { sessionCookieName, startSession } from '#app/platform/session.server.ts';
import { makeArea, makeNode, makePerson } from '#tests/factories/areas.ts';
import { testServices } from '#tests/factories/services.ts';
import type { TestServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as peoplePage from '../manage/people.tsx';
import * as linkPage from '../participate/emailed-link.tsx';
import * as contributionsPage from './contributions.tsx';
import * as notificationsPage from './notifications.tsx';
import * as overviewPage from './overview.tsx';
import * as privacyPage from './privacy.tsx';
import * as resetPage from './reset.tsx';
import * as securityPage from './security.tsx';
import * as codePage from './sign-in-code.tsx';
import * as signInLinkPage from './sign-in-link.tsx';
import * as signInPage from './sign-in.tsx';
import * as signOutPage from './sign-out.tsx';
import * as signUpPage from './sign-up.tsx';

const shown = vi.hoisted(() => ({ data: null as unknown, answered: undefined as unknown }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

type Page = { loader: DoorFunction<unknown>; action?: DoorFunction<unknown>; default: ComponentType };
type Answer = { status: number; location: string | null; retryAfter: string | null; html: string };
type Ask = { params?: Record<string, string>; form?: Record<string, string>; address?: string };

/** A value with a status and headers, as Remix's `data` makes it, or a Response. */
type Outcome = { value: unknown; status: number; headers: Headers };

async function settle(run: () => Promise<unknown>): Promise<Outcome> {
  const outcome: unknown = await run().catch((thrown: unknown) => thrown);
  if (outcome instanceof Error) throw outcome;
  if (outcome instanceof Response) return { value: undefined, status: outcome.status, headers: outcome.headers };
  if (typeof outcome === 'object' && outcome !== null && 'init' in outcome && 'data' in outcome) {
    const init = outcome.init as ResponseInit | null;
    return { value: outcome.data, status: init?.status ?? 200, headers: new Headers(init?.headers) };
  }
  return { value: outcome, status: 200, headers: new Headers() };
}

/** One visitor: keeps cookies from answer to answer, follows nothing by itself. */
class Visitor {
  readonly services: TestServices;
  readonly cookies = new Map<string, string>();

  constructor(services: TestServices) {
    this.services = services;
  }

  #args(address: string, { params = {}, form, address: from = '192.0.2.1' }: Ask): ActionFunctionArgs {
    const context: AppLoadContext = {
      isRequestContext: true,
      services: this.services,
      requestId: 'r',
      method: form ? 'POST' : 'GET',
      format: 'html',
      address: from,
      route: '',
      page: { isGuest: this.cookies.size === 0, areaId: null, validUntil: null, generation: 0 },
      memo: {},
    };
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'user-agent': 'Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0' };
    const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    return { request: new Request(`http://localhost${address}`, { headers, ...body }), context, params };
  }

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  async visit(page: Page, address: string, ask: Ask = {}): Promise<Answer> {
    const args = this.#args(address, ask);
    const { action } = page;
    const acted = ask.form && action ? await settle(() => action(args)) : null;
    if (acted) this.#keep(acted.headers);
    const location = acted?.headers.get('location') ?? null;
    const retryAfter = acted?.headers.get('retry-after') ?? null;
    if (acted && acted.status >= 300 && acted.status < 400)
      return { status: acted.status, location, retryAfter, html: '' };
    const loaded = await settle(() => page.loader(this.#args(address, { ...ask, ...(ask.form ? { form: {} } : {}) })));
    this.#keep(loaded.headers);
    if (loaded.status >= 300 && loaded.status < 400) {
      return { status: loaded.status, location: loaded.headers.get('location'), retryAfter, html: '' };
    }
    if (loaded.value !== null && typeof loaded.value === 'object' && 'code' in loaded.value) {
      return { status: loaded.status, location, retryAfter, html: '' };
    }
    shown.data = loaded.value;
    shown.answered = acted?.value;
    const body = renderToStaticMarkup(createElement(page.default));
    const html = `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><main>${body}</main></body></html>\n`;
    return { status: acted && acted.status !== 200 ? acted.status : loaded.status, location, retryAfter, html };
  }
}

type Scene = { ctx: Context; services: TestServices; visitor: Visitor; area: Area };

const now = new Date();
const password = 'seven quiet herons';

const inScene = (work: (scene: Scene) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    const area = await makeArea(db, { name: 'Testshire' });
    await work({ ctx: createContext(services, { db, now }), services, visitor: new Visitor(services), area });
  });

const makeMember = async ({ ctx }: Scene, email = 'ana@example.org') =>
  makePerson(ctx.db, email, { passwordHash: await hashPassword(password) });

async function signIn(scene: Scene, personId: string, secondFactorAt: Date | null = null): Promise<void> {
  const { ctx, visitor } = scene;
  const cookie = await startSession(ctx.db, ctx.origin, {
    personId,
    device: 'Firefox on Android',
    now,
    secondFactorAt,
  });
  visitor.cookies.set(sessionCookieName, /=([^;]+)/.exec(cookie)?.[1] ?? '');
}

const give = ({ ctx, area }: Scene, personId: string, role: RoleName) =>
  grantRole({ ...ctx, area }, { personId, name: 'Ana', role, organisationId: null });

function mailsOf({ ctx, services }: Scene) {
  return services.sent.map(({ data }) => {
    const queued = data as z.infer<typeof queuedMail>;
    const { to, props } = openQueuedMail(ctx, queued);
    return { to, template: queued.template, token: (props as { link: string }).link.split('/link/')[1] ?? '' };
  });
}

const lastToken = (scene: Scene) => mailsOf(scene).at(-1)?.token ?? '';

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
    inScene(async (scene) => {
      await makeMember(scene);
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
    inScene(async (scene) => {
      await makeMember(scene);
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
    inScene(async ({ visitor, services }) => {
      const form = { email: 'ana.bell@example.org', password: 'short' };
      const short = await visitor.visit(signUpPage, '/sign-up', { form });
      expect(short.status).toBe(400);
      expect(short.html).toContain('Choose a password with at least 10 characters.');
      expect(short.html).toContain('value="ana.bell@example.org"');
      const own = { ...form, password: 'ana.bell@example.org' };
      expect((await visitor.visit(signUpPage, '/sign-up', { form: own })).html).toContain('not your email address');
      const empty = await visitor.visit(signUpPage, '/sign-up', { form: { email: 'nowhere' } });
      expect(empty.html).toContain('name@example.org');
      expect(empty.html).toContain('Enter your password.');
      expect(services.sent).toEqual([]);
    }));
});

describe('signing in', () => {
  it('goes where the person wanted to go, and never to another site', () =>
    inScene(async (scene) => {
      await makeMember(scene);
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
    inScene(async (scene) => {
      await makeMember(scene);
      const wrong = { form: { email: 'ana@example.org', password: 'a wrong password' } };
      for (let tries = 0; tries < 10; tries += 1) {
        expect((await scene.visitor.visit(signInPage, '/sign-in', wrong)).status).toBe(400);
      }
      const slowed = await scene.visitor.visit(signInPage, '/sign-in', wrong);
      expect(slowed.status).toBe(429);
      expect(Number(slowed.retryAfter)).toBeGreaterThan(0);
      expect(slowed.html).toContain('You can try again after');
      expect(slowed.html).toContain('value="ana@example.org"');
      const right = { form: { email: 'ana@example.org', password }, address: '198.51.100.7' };
      expect((await scene.visitor.visit(signInPage, '/sign-in', right)).status).toBe(303);
    }));

  it('does not count what went well', () =>
    inScene(async (scene) => {
      await makeMember(scene);
      for (let tries = 0; tries < 12; tries += 1) {
        scene.visitor.cookies.clear();
        const answer = await scene.visitor.visit(signInPage, '/sign-in', {
          form: { email: 'ana@example.org', password },
        });
        expect(answer.status).toBe(303);
      }
    }));

  it('asks for a one-time code before there is a session', () =>
    inScene(async (scene) => {
      const { ctx, visitor } = scene;
      const personId = await makeMember(scene);
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
    inScene(async ({ visitor }) => {
      visitor.cookies.set('said_waiting', 'made-up');
      expect((await visitor.visit(codePage, '/sign-in/code')).location).toBe('/sign-in');
    }));

  it('ends when signing out, which opening the page does not do', () =>
    inScene(async (scene) => {
      await signIn(scene, await makeMember(scene));
      expect((await scene.visitor.visit(signOutPage, '/sign-out')).html).toContain('signed in as ana@example.org');
      expect(await scene.ctx.db.select().from(sessions)).toHaveLength(1);
      await scene.visitor.visit(signOutPage, '/sign-out', { form: {} });
      expect(await scene.ctx.db.select().from(sessions)).toEqual([]);
      expect(scene.visitor.cookies.size).toBe(0);
    }));

  it('takes an expired session for a guest', () =>
    inScene(async (scene) => {
      await signIn(scene, await makeMember(scene));
      await scene.ctx.db.update(sessions).set({ expiresAt: new Date(now.getTime() - 1000) });
      expect((await scene.visitor.visit(overviewPage, '/account')).location).toBe('/sign-in?next=%2Faccount');
    }));
});

describe('an emailed link', () => {
  it('confirms a sign-up with a button and signs in', () =>
    inScene(async (scene) => {
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
    inScene(async (scene) => {
      await makeMember(scene);
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
    inScene(async (scene) => {
      await makeMember(scene);
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
    inScene(async (scene) => {
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

describe('the people of an area', () => {
  it('are invited by an administrator, and come in by the link', () =>
    inScene(async (scene) => {
      const { ctx, area, visitor } = scene;
      const boss = await makeMember(scene, 'boss@example.org');
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
      expect(offer.html).toContain('You are invited to be commissioner for Testshire Council.');
      expect(await htmlProblems(offer.html)).toEqual([]);
      expect((await openLink(scene, token, { name: 'Cleo' })).status).toBe(400);
      const accepted = await openLink(scene, token, { name: 'Cleo', password });
      expect(accepted.location).toBe(`/${area.slug}/manage`);
      expect((await visitor.visit(overviewPage, '/account')).html).toContain('commissioner, Testshire Council');
    }));

  it('lose a role after a question, but not the last administrator', () =>
    inScene(async (scene) => {
      const { area, visitor } = scene;
      const boss = await makeMember(scene);
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
    inScene(async (scene) => {
      const { area, visitor } = scene;
      const analyst = await makeMember(scene);
      await give(scene, analyst, 'analyst');
      const at = `/${area.slug}/manage/people`;
      expect((await visitor.visit(peoplePage, at, { params: { area: area.slug } })).status).toBe(303);
      await signIn(scene, analyst);
      expect((await visitor.visit(peoplePage, at, { params: { area: area.slug } })).status).toBe(403);
    }));
});

describe('the account pages', () => {
  it('are whole pages of valid HTML', () =>
    inScene(async (scene) => {
      await signIn(scene, await makeMember(scene));
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
    inScene(async (scene) => {
      const { ctx, visitor } = scene;
      const personId = await makeMember(scene);
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
    inScene(async (scene) => {
      const { visitor } = scene;
      await signIn(scene, await makeMember(scene));
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
    inScene(async (scene) => {
      const { ctx, visitor } = scene;
      const personId = await makeMember(scene);
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
    inScene(async (scene) => {
      const { visitor } = scene;
      await signIn(scene, await makeMember(scene));
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
