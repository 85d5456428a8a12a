/** The staff pages of an area, as a browser without JavaScript walks through them: forms, refusals, redirects. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { addOrganisation } from '#app/features/areas/writes/add-organisation.server.ts';
import { joinOrganisation } from '#app/features/areas/writes/join-organisation.server.ts';
import { addRendition } from '#app/features/pages/writes/add-rendition.server.ts';
import { createPage } from '#app/features/pages/writes/create-page.server.ts';
import { countUnanswered, listFeedback } from '#app/features/feedback/reads/staff.server.ts';
import { findArea } from '#app/platform/area.server.ts';
import { inArea } from '#app/platform/context.server.ts';
import { feedbackItems } from '#db/schema/feedback.ts';
import { people } from '#db/schema/people.ts';
import { safetyItems } from '#db/schema/safety.ts';
import { give, inScene, mailsOf, makeAccount, signIn } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import { giveFeedback } from '#tests/factories/feedback.ts';
import type { Page, Shown } from '#tests/factories/visiting/visitor.ts';
import { statementsOf } from '#tests/setup/database.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as activityPage from './activity.tsx';
import * as areaNewPage from './area-new.tsx';
import * as areasPage from './areas.tsx';
import * as glossaryPage from './glossary.tsx';
import * as organisationsPage from './organisations.tsx';
import * as servicePage from './service.tsx';
import * as servicesPage from './services.tsx';
import * as settingsPage from './settings.tsx';
import * as tierSetPage from './tier-set.tsx';
import * as tiersPage from './tiers.tsx';
import * as workPage from './work.tsx';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

type Role = Parameters<typeof give>[2];
type Form = Record<string, string>;

/** Somebody with a role, and how they open a page of their area or send a form there. */
async function staffOf(scene: Scene, role: Role) {
  const personId = await makeAccount(scene, `${role}@example.org`);
  await give(scene, personId, role);
  await signIn(scene, personId);
  const { area, visitor } = scene;
  const open = (page: Page, path: string, form?: Form) => {
    const id = /\/(?:services|tiers)\/([^?/]+)/.exec(path)?.[1];
    const params = { area: area.slug, ...(id === undefined ? {} : { id }) };
    return visitor.visit(page, `/${area.slug}/manage${path}`, { params, ...(form ? { form } : {}) });
  };
  return { open, personId };
}

const asAdministrator = (work: (scene: Scene, open: Awaited<ReturnType<typeof staffOf>>['open']) => Promise<void>) =>
  inScene(shown, async (scene) => work(scene, (await staffOf(scene, 'administrator')).open));

const pathAfter = (scene: Scene, location: string | null) => location?.replace(`/${scene.area.slug}/manage`, '') ?? '';

describe('empty staff pages', () => {
  it.each([
    ['work', workPage, '', 'Nothing needs you now'],
    ['settings', settingsPage, '/settings', 'Settings'],
    ['organisations', organisationsPage, '/organisations', 'No organisation yet'],
    ['services', servicesPage, '/services', 'No service yet'],
    ['tiers', tiersPage, '/tiers', 'No model yet'],
    ['glossary', glossaryPage, '/glossary', 'No words yet'],
  ] as const)('%s teaches what belongs there', (_name, page, path, words) =>
    asAdministrator(async (_scene, open) => {
      const { html, status } = await open(page, path);
      expect(status).toBe(200);
      expect(await htmlProblems(html)).toEqual([]);
      expect(html).toContain(words);
    }),
  );
});

describe('settings', () => {
  const settings = { name: 'New name', slug: 'new-address', summary: 'Two partners.', disclosurePreset: 'strict' };

  it('change the area, and the old address leads to the new one', () =>
    asAdministrator(async (scene, open) => {
      const old = scene.area.slug;
      const saved = await open(settingsPage, '/settings', settings);
      expect(saved.location).toBe('/new-address/manage/settings?done=saved');
      expect(await findArea(scene.ctx.db, old)).toMatchObject({ slug: 'new-address', name: 'New name' });
      expect(await open(settingsPage, '/settings')).toMatchObject({
        status: 301,
        location: '/new-address/manage/settings',
      });
      expect((await open(settingsPage, '/settings', settings)).status).toBe(308);
    }));

  it('come back with what was typed and a sentence that says how to mend it', () =>
    asAdministrator(async (scene, open) => {
      const refused = await open(settingsPage, '/settings', { ...settings, name: '', slug: 'search' });
      expect(refused.status).toBe(400);
      expect(await htmlProblems(refused.html)).toEqual([]);
      expect(refused.html).toContain('Enter the name of the area.');
      expect(refused.html).toContain('This word is already the address of another page of the site.');
      expect(refused.html).toContain('value="search"');
      expect((await findArea(scene.ctx.db, scene.area.slug))?.name).toBe('Testshire');
    }));
});

describe('organisations', () => {
  it('are added, and what is said about them is changed', () =>
    asAdministrator(async (scene, open) => {
      const refused = await open(organisationsPage, '/organisations', { intent: 'add', name: 'C', website: 'nowhere' });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('Choose what kind of organisation it is.');
      expect(await htmlProblems(refused.html)).toEqual([]);
      const form = { intent: 'add', name: 'Testshire Council', kind: 'council', website: 'https://example.org/' };
      const added = await open(organisationsPage, '/organisations', form);
      const list = await open(organisationsPage, pathAfter(scene, added.location));
      expect(list.html).toContain('The organisation is saved.');
      expect(await htmlProblems(list.html)).toEqual([]);
      const organisationId = /\?edit=(\w{10})/.exec(list.html)?.[1] ?? '';
      const address = `/organisations?edit=${organisationId}`;
      const edit = await open(organisationsPage, address);
      expect(await htmlProblems(edit.html)).toEqual([]);
      const change = {
        intent: 'change',
        organisationId,
        name: 'Council of Testshire',
        slug: 'council',
        summary: 'Schools.',
      };
      const wrong = await open(organisationsPage, address, { ...change, name: ' ', slug: 'Not good' });
      expect(wrong.status).toBe(400);
      for (const said of ['Enter the name of the organisation.', 'Use small letters', 'value="Not good"'])
        expect(wrong.html).toContain(said);
      expect(await htmlProblems(wrong.html)).toEqual([]);
      expect((await open(organisationsPage, address, change)).location).toContain('done=saved');
      const after = await open(organisationsPage, '/organisations');
      for (const said of ['Council of Testshire', '/organisations/council"', 'Schools.'])
        expect(after.html).toContain(said);
    }));

  it('that other areas have too keep their name', () =>
    asAdministrator(async (scene, open) => {
      const { id: organisationId } = await addOrganisation(inArea(scene.ctx, scene.area), {
        name: 'Board',
        kind: 'nhs',
        website: '',
        summary: '',
      });
      await joinOrganisation(inArea(scene.ctx, await makeArea(scene.ctx.db)), { organisationId });
      const address = `/organisations?edit=${organisationId}`;
      const edit = await open(organisationsPage, address);
      expect(edit.html).toContain('Ask the operator of this site.');
      expect(edit.html).not.toContain('type="text" value="Board"');
      expect(await htmlProblems(edit.html)).toEqual([]);
      const change = { intent: 'change', organisationId, name: 'Mine', slug: 'board', summary: '' };
      expect((await open(organisationsPage, address, change)).status).toBe(400);
      expect(
        (await open(organisationsPage, address, { ...change, name: 'Board', slug: 'the-board' })).location,
      ).toContain('saved');
    }));
});

describe('services', () => {
  it('are written down, published when they say enough, and taken back', () =>
    asAdministrator(async (scene, open) => {
      expect((await open(servicesPage, '/services', { title: '' })).html).toContain('Enter the name of the service.');
      const created = await open(servicesPage, '/services', { title: 'Physiotherapy' });
      const path = pathAfter(scene, created.location).replace('?done=created', '');
      const draft = await open(servicePage, path);
      expect(await htmlProblems(draft.html)).toEqual([]);
      const early = await open(servicePage, path, { intent: 'publish' });
      expect(early.status).toBe(400);
      expect(early.html).toContain('Say what the service does for families before you publish it.');
      expect(await htmlProblems(early.html)).toEqual([]);
      const text = { intent: 'save', title: 'Physiotherapy', slug: 'physio', description: 'Helps children move.' };
      expect((await open(servicePage, path, text)).location).toContain('done=saved');
      expect((await open(servicePage, path, { intent: 'publish' })).location).toContain('done=published');
      const dangling = await open(servicePage, path, { ...text, description: 'Examples include:' });
      expect(dangling.status).toBe(400);
      expect(dangling.html).toContain('promises a list, and nothing follows it');
      expect(dangling.html).toContain('Examples include:</textarea>');
      const list = await open(servicesPage, '/services');
      expect(list.html).toContain('Public');
      expect(await htmlProblems(list.html)).toEqual([]);
      expect((await open(servicePage, path, { intent: 'withdraw' })).location).toContain('done=withdrawn');
    }));
});

describe('tier sets', () => {
  it('get levels that move, change and go', () =>
    asAdministrator(async (scene, open) => {
      const wrong = await open(tiersPage, '/tiers', { intent: 'set', name: 'Model', inUseFrom: '31 February 2024' });
      expect(wrong.html).toContain('That day is not in the calendar.');
      const created = await open(tiersPage, '/tiers', { intent: 'set', name: 'Model', inUseFrom: 'May 2024' });
      const path = pathAfter(scene, created.location).replace('?done=setCreated', '');
      for (const name of ['Universal', 'Targeted'])
        expect((await open(tierSetPage, path, { intent: 'level', name })).location).toContain('done=levelSaved');
      const page = await open(tierSetPage, path);
      expect(await htmlProblems(page.html)).toEqual([]);
      expect(page.html).toContain('value="May 2024"');
      const levelId = /name="levelId" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
      await open(tierSetPage, path, { intent: 'down', levelId });
      const moved = (await open(tierSetPage, path)).html;
      expect(moved.indexOf('Targeted')).toBeLessThan(moved.indexOf('Universal'));
      expect((await open(tierSetPage, path, { intent: 'delete-set' })).location).toContain('done=setHasLevels');
      for (const query of [`?level=${levelId}`, `?delete=${levelId}`])
        expect(await htmlProblems((await open(tierSetPage, `${path}${query}`)).html)).toEqual([]);
      const refused = await open(tierSetPage, path, { intent: 'level', levelId, name: '' });
      expect(refused.html).toContain('Enter the name of the level.');
      await open(tierSetPage, path, { intent: 'delete-level', levelId });
      expect((await open(tierSetPage, path)).html).not.toContain('Universal</h3>');
      expect((await open(tiersPage, '/tiers')).html).toContain('1 level');
    }));
});

describe('the glossary', () => {
  it('tells a page from its renditions where it may be given a meaning of its own', () =>
    asAdministrator(async ({ ctx, area }, open) => {
      const within = inArea(ctx, area);
      const { id } = await createPage(within, { kind: 'page', title: 'Who helps', summary: 'Who.' });
      await addRendition(within, id, { as: 'easy-read' });
      await addRendition(within, id, { as: { lang: 'pl' } });
      await open(glossaryPage, '/glossary', { intent: 'term', term: 'SEND', expansion: 'Special', isPublic: 'yes' });
      const { html } = await open(glossaryPage, '/glossary');
      const labels = [...html.matchAll(/<option[^>]*>(Who helps[^<]*)</g)].map((match) => match[1]);
      expect(labels.sort()).toEqual(['Who helps (Page)', 'Who helps (Page, Easy Read)', 'Who helps (Page, Polish)']);
    }));

  it('takes a word, refuses it twice, and warns of a page that spells it out otherwise', () =>
    asAdministrator(async (scene, open) => {
      const empty = await open(glossaryPage, '/glossary', { intent: 'term', term: 'MHST' });
      expect(empty.html).toContain('Say what the letters stand for, what it is, or both.');
      const term = { intent: 'term', term: 'MHST', expansion: 'mental health support team', isPublic: 'yes' };
      expect((await open(glossaryPage, '/glossary', term)).location).toContain('done=saved');
      const twice = await open(glossaryPage, '/glossary', term);
      expect(twice.html).toContain('This word is already in the glossary.');
      expect(await htmlProblems(twice.html)).toEqual([]);
      const nodeId = await makeNode(scene.ctx.db, scene.area, 'update', { title: 'An update' });
      const list = await open(glossaryPage, '/glossary');
      const termId = /\?term=([0-9a-z]{10})/.exec(list.html)?.[1] ?? '';
      const override = { intent: 'override', nodeId, termId, expansion: 'mental health support in schools' };
      expect((await open(glossaryPage, '/glossary', override)).location).toContain('done=overrideDiffers');
      const warned = await open(glossaryPage, '/glossary');
      expect(await htmlProblems(warned.html)).toEqual([]);
      expect(warned.html).toContain('Differs from “mental health support team”.');
      for (const query of [`?term=${termId}`, `?remove=${termId}`])
        expect(await htmlProblems((await open(glossaryPage, `/glossary${query}`)).html)).toEqual([]);
      expect((await open(glossaryPage, '/glossary', { intent: 'remove', termId })).location).toContain('done=removed');
    }));
});

describe('the work list', () => {
  const tell = async ({ ctx, area }: Scene, lane: 'flag' | 'safeguarding') => {
    const item = { areaId: area.id, id: lane, lane, words: 'x', source: 'form' as const, createdAt: ctx.now };
    await ctx.db.insert(safetyItems).values(item);
  };

  it('shows open safety counts only to those who handle the lane', () =>
    inScene(shown, async (scene) => {
      await tell(scene, 'safeguarding');
      await tell(scene, 'flag');
      const lead = await staffOf(scene, 'safeguarding-lead');
      const theirs = await lead.open(workPage, '');
      expect(theirs.html).toContain('1 open safeguarding concern');
      expect(theirs.html).not.toContain('open flag');
      expect(await htmlProblems(theirs.html)).toEqual([]);
      const boss = await staffOf(scene, 'administrator');
      const other = await boss.open(workPage, '');
      expect(other.html).toContain('1 open flag');
      expect(other.html).not.toContain('afeguarding');
    }));

  it('counts feedback without an answer for those who answer it, by one statement', () =>
    inScene(shown, async (scene) => {
      const ctx = inArea(scene.ctx, scene.area);
      await giveFeedback(ctx);
      const { id } = await giveFeedback(ctx, { consent: 'no' });
      const boss = await staffOf(scene, 'administrator');
      const work = await boss.open(workPage, '');
      expect(work.html).toContain('2 pieces of feedback without an answer');
      expect(work.html).toContain('/manage/feedback?waiting=0"');
      expect(await htmlProblems(work.html)).toEqual([]);
      expect(await statementsOf(() => countUnanswered(ctx))).toHaveLength(1);
      const filter = { status: null, service: null, asked: null, waiting: '0' } as const;
      expect((await listFeedback(ctx, filter, null)).feedback).toHaveLength(2);
      await ctx.db.update(feedbackItems).set({ answeredOn: '2026-03-02' }).where(eq(feedbackItems.id, id));
      expect((await boss.open(workPage, '')).html).toContain('1 piece of feedback without an answer');
      const analyst = await staffOf(scene, 'analyst');
      expect((await analyst.open(workPage, '')).html).not.toContain('without an answer');
    }));

  it('shows drafts, and the record says who did what', () =>
    asAdministrator(async (scene, open) => {
      await open(servicesPage, '/services', { title: 'Physiotherapy' });
      const work = await open(workPage, '');
      expect(work.html).toContain('Physiotherapy');
      expect(await htmlProblems(work.html)).toEqual([]);
      const record = await open(activityPage, '/activity');
      expect(record.html).toContain('created a service');
      expect(record.html).toContain('Ana');
      expect(await htmlProblems(record.html)).toEqual([]);
      expect((await open(activityPage, '/activity?after=nonsense')).status).toBe(200);
    }));

  it('is closed to members and to staff of another area', () =>
    inScene(shown, async (scene) => {
      const { open } = await staffOf(scene, 'member');
      expect((await open(workPage, '')).status).toBe(403);
      expect((await open(settingsPage, '/settings', { name: 'X' })).status).toBe(403);
    }));
});

describe('the operator', () => {
  it('opens an area and invites its administrator, both or neither', () =>
    inScene(shown, async (scene) => {
      const { ctx, visitor } = scene;
      const personId = await makeAccount(scene, 'operator@example.org');
      await ctx.db.update(people).set({ isOperator: true });
      await signIn(scene, personId);
      const form = { name: 'North Bank', slug: scene.area.slug, administrator: 'boss@example.org' };
      const taken = await visitor.visit(areaNewPage, '/manage/areas/new', { form });
      expect(taken.status).toBe(400);
      expect(taken.html).toContain('Another area has or had this address.');
      expect(await htmlProblems(taken.html)).toEqual([]);
      expect(mailsOf(scene)).toEqual([]);
      const made = await visitor.visit(areaNewPage, '/manage/areas/new', { form: { ...form, slug: 'north-bank' } });
      expect(made.location).toBe('/manage?created=north-bank');
      expect(mailsOf(scene)).toMatchObject([{ to: 'boss@example.org', template: 'invitation' }]);
      const list = await visitor.visit(areasPage, '/manage?created=north-bank');
      expect(list.html).toContain('The area North Bank is created');
      expect(await htmlProblems(list.html)).toEqual([]);
    }));

  it('is nobody else', () =>
    asAdministrator(async (scene) => {
      expect((await scene.visitor.visit(areasPage, '/manage')).status).toBe(403);
    }));
});
