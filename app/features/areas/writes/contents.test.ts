/** Organisations, services, tier sets and terms of an area, on the database: what they hold and whom they belong to. */
import { describe, expect, it } from 'vitest';
import { and, eq } from 'drizzle-orm';
import { activityRecords } from '#db/schema/record.ts';
import { areas } from '#db/schema/tenancy.ts';
import { AppError } from '#app/platform/errors.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeLink, makeNode } from '#tests/factories/areas.ts';
import { personWith } from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback, statementsOf } from '#tests/setup/database.ts';
import { listGlossary, listOverrides } from '../reads/glossary.server.ts';
import { getOrganisation, getOrganisationAt, listJoinable, listOrganisations } from '../reads/organisations.server.ts';
import { getService, listServices, listServiceTouches } from '../reads/services.server.ts';
import { getStaffService, listStaffServices } from '../reads/staff-services.server.ts';
import { listLevelMaps, listServicesByLevel, listTierSets } from '../reads/tiers.server.ts';
import { addOrganisation } from './add-organisation.server.ts';
import { changeGlossaryTerm } from './change-glossary-term.server.ts';
import { changeLevel } from './tiers/change-level.server.ts';
import { changeOrganisation } from './change-organisation.server.ts';
import { changeService } from './change-service.server.ts';
import { changeTierSet } from './tiers/change-tier-set.server.ts';
import { createGlossaryTerm } from './create-glossary-term.server.ts';
import { createLevel } from './tiers/create-level.server.ts';
import { createService } from './create-service.server.ts';
import { createTierSet } from './tiers/create-tier-set.server.ts';
import { deleteGlossaryTerm } from './delete-glossary-term.server.ts';
import { deleteLevel } from './tiers/delete-level.server.ts';
import { deleteTierSet } from './tiers/delete-tier-set.server.ts';
import { joinOrganisation } from './join-organisation.server.ts';
import { mapLevels, unmapLevels } from './tiers/map-levels.server.ts';
import { likenessesOf } from '../tiers.ts';
import { moveLevel } from './tiers/move-level.server.ts';
import { publishService } from './publish-service.server.ts';
import { setGlossaryOverride } from './set-glossary-override.server.ts';
import { withdrawService } from './withdraw-service.server.ts';

/** Runs `work` with two areas: what is done in one must never show in the other. */
const inTwoAreas = (work: (ctx: AreaContext, elsewhere: AreaContext) => Promise<void>) =>
  rollback(async (db) => {
    const services = testServices(db);
    await work(testContext(services, await makeArea(db)), testContext(services, await makeArea(db)));
  });

const isNotFound = (error: unknown) => error instanceof AppError && error.code === 'not-found';

async function refusesAsUnknown(work: () => Promise<unknown>): Promise<void> {
  const outcome: unknown = await work().catch((error: unknown) => error);
  expect(isNotFound(outcome)).toBe(true);
}

const council = { name: 'Testshire Council', kind: 'council', website: '', summary: 'Runs the schools.' } as const;
const notStated = { state: 'not-stated' } as const;

async function makeSet(ctx: AreaContext, names: string[]): Promise<{ id: string; levels: string[] }> {
  const set = await createTierSet(ctx, { name: 'Model', summary: '', inUseFrom: notStated });
  if (!set.isSaved) throw new Error('The set was refused.');
  const levels: string[] = [];
  for (const name of names) {
    const level = await createLevel(ctx, set.id, { name, strapline: '', description: '' });
    if (level.isSaved) levels.push(level.id);
  }
  return { id: set.id, levels };
}

const therapy = (changes: Partial<Parameters<typeof createService>[1]> = {}) => ({
  title: 'Speech and Language Therapy',
  description: 'Helps children to talk.',
  organisationId: null,
  levelIds: [],
  ...changes,
});

async function publicService(ctx: AreaContext, changes: Partial<Parameters<typeof createService>[1]> = {}) {
  const service = await createService(ctx, therapy(changes));
  expect(await publishService(ctx, service.id)).toEqual({ isPublished: true });
  return service;
}

const at = (path: string, method = 'GET') => ({
  url: new URL(`http://localhost${path}`),
  request: new Request(`http://localhost${path}`, { method }),
});

describe('organisations', () => {
  it('are known to the platform, and have an address in each area that they join', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const { id, slug } = await addOrganisation(ctx, council);
      expect(slug).toBe('testshire-council');
      expect(await listOrganisations(elsewhere)).toEqual([]);
      expect((await listJoinable(elsewhere)).map((one) => one.id)).toContain(id);
      await addOrganisation(elsewhere, council);
      expect(await joinOrganisation(elsewhere, { organisationId: id })).toEqual({ slug: 'testshire-council-2' });
      expect(await joinOrganisation(elsewhere, { organisationId: id })).toEqual({ slug: 'testshire-council-2' });
      expect((await listJoinable(elsewhere)).map((one) => one.id)).not.toContain(id);
      expect(await getOrganisation(elsewhere, 'testshire-council-2')).toMatchObject({ id, summary: '' });
    }));

  it('are renamed, and every address that they had leads to the present one in one hop', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const { id } = await addOrganisation(ctx, council);
      expect(await changeOrganisation(ctx, id, { name: 'Council of Testshire', slug: 'second' })).toBe('changed');
      expect(await changeOrganisation(ctx, id, { slug: 'third' })).toBe('changed');
      const visit = (slug: string, method = 'GET') =>
        getOrganisationAt(ctx, slug, at(`/${ctx.area.slug}/organisations/${slug}?x=1`, method)).catch(
          (thrown: unknown) => (thrown instanceof Response ? [thrown.status, thrown.headers.get('location')] : thrown),
        );
      const present = `/${ctx.area.slug}/organisations/third?x=1`;
      expect(await visit('testshire-council')).toEqual([301, present]);
      expect(await visit('second')).toEqual([301, present]);
      expect(await visit('second', 'POST')).toEqual([308, present]);
      expect(await visit('third')).toMatchObject({ id, name: 'Council of Testshire', slug: 'third' });
      await refusesAsUnknown(() => getOrganisation(elsewhere, 'second'));
      // It may have an address again that was its own; nobody else may.
      expect(await changeOrganisation(ctx, id, { slug: 'second' })).toBe('changed');
      expect(await visit('third')).toEqual([301, `/${ctx.area.slug}/organisations/second?x=1`]);
      const other = await addOrganisation(ctx, { ...council, slug: 'third' });
      expect(other.slug).toBe('third-2');
      for (const taken of ['second', 'third', 'testshire-council'])
        expect(await changeOrganisation(ctx, other.id, { slug: taken, summary: 'Lost' })).toBe('slug-taken');
      expect(await changeOrganisation(ctx, other.id, { slug: 'Not good' })).toBe('slug-malformed');
      expect((await getOrganisation(ctx, 'third-2')).summary).toBe(council.summary);
    }));

  it('that several areas have are renamed by an operator only, in all of them', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const { id } = await addOrganisation(ctx, council);
      await joinOrganisation(elsewhere, { organisationId: id });
      expect(await changeOrganisation(ctx, id, { name: 'Mine', slug: 'mine', summary: 'Mine' })).toBe('shared');
      expect(await getOrganisation(ctx, 'testshire-council')).toMatchObject({
        name: council.name,
        summary: council.summary,
      });
      const person = personWith(ctx.area, 'administrator');
      if (person.kind !== 'person') throw new Error('A person was asked for.');
      const versionOf = async () =>
        (await ctx.db.select().from(areas).where(eq(areas.id, elsewhere.area.id)))[0]?.contentVersion;
      const before = (await versionOf()) ?? 0;
      const operator: AreaContext = { ...ctx, actor: { ...person, isOperator: true } };
      expect(await changeOrganisation(operator, id, { name: 'Council of Testshire' })).toBe('changed');
      expect((await listOrganisations(elsewhere))[0]?.name).toBe('Council of Testshire');
      expect(await versionOf()).toBe(before + 1);
    }));

  it('say of themselves what each area wrote', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const { id, slug } = await addOrganisation(ctx, council);
      await changeOrganisation(ctx, id, { summary: 'Pays for it.' });
      expect((await getOrganisation(ctx, slug)).summary).toBe('Pays for it.');
      await refusesAsUnknown(() => changeOrganisation(elsewhere, id, { summary: 'X' }));
      await refusesAsUnknown(() => getOrganisation(elsewhere, slug));
      await refusesAsUnknown(() => joinOrganisation(elsewhere, { organisationId: 'nowhere' }));
    }));
});

describe('services', () => {
  it('are drafts until they say what they do', () =>
    inTwoAreas(async (ctx) => {
      const { id, slug } = await createService(ctx, therapy({ description: '' }));
      expect(slug).toBe('speech-and-language-therapy');
      await refusesAsUnknown(() => getService(ctx, slug, at('/x')));
      expect(await publishService(ctx, id)).toMatchObject({ isPublished: false, problems: [{ gate: 'description' }] });
      expect(await changeService(ctx, id, therapy({ description: 'It helps. Examples include:' }))).toBe('changed');
      expect(await publishService(ctx, id)).toMatchObject({ isPublished: false });
      expect(await changeService(ctx, id, therapy())).toBe('changed');
      expect(await publishService(ctx, id)).toEqual({ isPublished: true });
      expect((await listServices(ctx)).services.map((one) => one.id)).toEqual([id]);
    }));

  it('stay as they are when a change of a public one is refused', () =>
    inTwoAreas(async (ctx) => {
      const { id, slug } = await publicService(ctx);
      const refused = await changeService(ctx, id, therapy({ title: 'X', description: 'This includes:' }));
      expect(refused).toMatchObject({ problems: [{ gate: 'description' }] });
      expect(await getService(ctx, slug, at('/x'))).toMatchObject({
        title: 'Speech and Language Therapy',
        description: 'Helps children to talk.',
      });
    }));

  it('keep their old addresses: a read goes on in one hop, a post keeps its body, and nobody takes them', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const { id, slug } = await publicService(ctx);
      const path = `/${ctx.area.slug}/services/${slug}`;
      await changeService(ctx, id, therapy({ slug: 'second' }));
      await changeService(ctx, id, therapy({ slug: 'third' }));
      for (const [method, status] of [
        ['GET', 301],
        ['POST', 308],
      ] as const) {
        const answer: unknown = await getService(ctx, slug, at(path, method)).catch((thrown: unknown) => thrown);
        expect((answer as Response).status).toBe(status);
        expect((answer as Response).headers.get('location')).toBe(`/${ctx.area.slug}/services/third`);
      }
      const other = await createService(ctx, therapy());
      expect(other.slug).toBe(`${slug}-2`);
      expect(await changeService(ctx, other.id, therapy({ slug }))).toBe('slug-taken');
      expect((await createService(elsewhere, therapy())).slug).toBe(slug);
    }));

  it('leave every page when they are withdrawn, old addresses included', () =>
    inTwoAreas(async (ctx) => {
      const { id, slug } = await publicService(ctx);
      await changeService(ctx, id, therapy({ slug: 'second' }));
      await withdrawService(ctx, id);
      for (const one of [slug, 'second']) await refusesAsUnknown(() => getService(ctx, one, at('/x')));
      expect((await listServices(ctx)).services).toEqual([]);
      expect(await getStaffService(ctx, id)).toMatchObject({ state: 'withdrawn', slug: 'second' });
    }));

  it('belong to one area: its organisations, its levels, its pages', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const { id } = await publicService(ctx);
      const theirs = await addOrganisation(elsewhere, council);
      const { levels } = await makeSet(elsewhere, ['Universal']);
      await refusesAsUnknown(() => createService(ctx, therapy({ organisationId: theirs.id })));
      await refusesAsUnknown(() => createService(ctx, therapy({ levelIds: levels })));
      await refusesAsUnknown(() => changeService(elsewhere, id, therapy()));
      await refusesAsUnknown(() => publishService(elsewhere, id));
      await refusesAsUnknown(() => getStaffService(elsewhere, id));
      expect((await listServices(elsewhere)).services).toEqual([]);
      expect((await listStaffServices(elsewhere, null)).services).toEqual([]);
    }));

  it('are listed a page at a time, by name, of all levels or of one', () =>
    inTwoAreas(async (ctx) => {
      const { levels } = await makeSet(ctx, ['Universal', 'Specialist']);
      for (const title of ['cedar', 'Alder', 'Birch', 'Alder'])
        await publicService(ctx, { title, levelIds: title === 'Birch' ? levels : levels.slice(0, 1) });
      const first = await listServices(ctx, { levelId: null }, null, 3);
      expect(first.services.map((one) => one.title)).toEqual(['Alder', 'Alder', 'Birch']);
      const second = await listServices(ctx, { levelId: null }, first.next, 3);
      expect(second.services.map((one) => one.title)).toEqual(['cedar']);
      expect(second.next).toBeNull();
      const special = await listServices(ctx, { levelId: levels[1] ?? '' });
      expect(special.services.map((one) => one.title)).toEqual(['Birch']);
      expect(special.services[0]?.levels.map((one) => one.name)).toEqual(['Universal', 'Specialist']);
      const tagged = await listServicesByLevel(ctx, 2);
      expect(tagged.filter((one) => one.levelId === levels[0])).toHaveLength(2);
      expect(tagged.find((one) => one.levelId === levels[0])?.total).toBe(4);
    }));

  it('show what touches them, when it is public, in one statement however much it is', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const { id } = await publicService(ctx);
      const change = await makeNode(ctx.db, ctx.area, 'service-change', { title: 'Evening line' });
      const draft = await makeNode(ctx.db, ctx.area, 'commitment', { state: 'draft', publishedAt: null });
      for (const one of [change, draft]) await makeLink(ctx.db, ctx.area, one, 'changes', id);
      const statements = await statementsOf(async () => {
        expect((await listServiceTouches(ctx, id)).map((one) => one.title)).toEqual(['Evening line']);
      });
      expect(statements).toHaveLength(1);
      expect(await listServiceTouches(elsewhere, id)).toEqual([]);
    }));
});

describe('tier sets', () => {
  it('keep their levels in order, and several sets stay apart', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const health = await makeSet(ctx, ['Universal', 'Targeted', 'Specialist']);
      const school = await makeSet(ctx, ['Universal']);
      const names = async (id: string) =>
        (await listTierSets(ctx)).find((set) => set.id === id)?.levels.map((level) => level.name);
      const [first = '', , last = ''] = health.levels;
      await moveLevel(ctx, { tierSetId: health.id, levelId: last, direction: 'up' });
      expect(await names(health.id)).toEqual(['Universal', 'Specialist', 'Targeted']);
      await moveLevel(ctx, { tierSetId: health.id, levelId: first, direction: 'up' });
      await moveLevel(ctx, { tierSetId: health.id, levelId: first, direction: 'down' });
      expect(await names(health.id)).toEqual(['Specialist', 'Universal', 'Targeted']);
      await deleteLevel(ctx, first);
      await createLevel(ctx, health.id, { name: 'Crisis', strapline: '', description: '' });
      expect(await names(health.id)).toEqual(['Specialist', 'Targeted', 'Crisis']);
      expect(await names(school.id)).toEqual(['Universal']);
      expect(await listTierSets(ctx)).toHaveLength(2);
      expect(await listTierSets(elsewhere)).toEqual([]);
    }));

  it('refuse a sentence that promises a list and gives none', () =>
    inTwoAreas(async (ctx) => {
      const { id, levels } = await makeSet(ctx, ['Universal']);
      const level = { name: 'Targeted', strapline: '', description: 'This may include:' };
      const dangling = { isSaved: false, dangling: ['This may include:'] };
      expect(await createLevel(ctx, id, level)).toEqual(dangling);
      expect(await changeLevel(ctx, levels[0] ?? '', level)).toEqual(dangling);
      const set = { name: 'M', summary: 'This may include:', inUseFrom: notStated };
      expect(await createTierSet(ctx, set)).toEqual(dangling);
      expect(await changeTierSet(ctx, id, set)).toEqual(dangling);
      expect(await createLevel(ctx, id, { ...level, description: 'This may include:\n\n- play' })).toMatchObject({
        isSaved: true,
      });
    }));

  it('are deleted only when they are empty', () =>
    inTwoAreas(async (ctx) => {
      const { id, levels } = await makeSet(ctx, ['Universal']);
      expect(await deleteTierSet(ctx, id)).toBe('has-levels');
      await deleteLevel(ctx, levels[0] ?? '');
      expect(await deleteTierSet(ctx, id)).toBe('deleted');
      expect(await listTierSets(ctx)).toEqual([]);
    }));

  it('are mapped level by level by a person, and never merged', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const health = await makeSet(ctx, ['Universal', 'Targeted']);
      const approach = await makeSet(ctx, ['universal']);
      const [universal = '', targeted = ''] = health.levels;
      const [other = ''] = approach.levels;
      expect(await listLevelMaps(ctx)).toEqual([]);
      expect(await mapLevels(ctx, { levelId: universal, otherId: targeted, note: '' })).toBe('same-set');
      expect(await mapLevels(ctx, { levelId: universal, otherId: other, note: 'Also for schools.' })).toBe('mapped');
      expect(await mapLevels(ctx, { levelId: other, otherId: universal, note: '' })).toBe('already-mapped');
      await refusesAsUnknown(() => mapLevels(elsewhere, { levelId: universal, otherId: other, note: '' }));
      const [map] = await listLevelMaps(ctx);
      const sets = await listTierSets(ctx);
      expect(sets.map((set) => set.levels.length).sort()).toEqual([1, 2]);
      expect(likenessesOf(other, sets, map ? [map] : [])).toMatchObject([
        { name: 'Universal', note: 'Also for schools.' },
      ]);
      expect(likenessesOf(targeted, sets, map ? [map] : [])).toEqual([]);
      expect(await listLevelMaps(elsewhere)).toEqual([]);
      await refusesAsUnknown(() => unmapLevels(elsewhere, map?.id ?? ''));
      await unmapLevels(ctx, map?.id ?? '');
      expect(await listLevelMaps(ctx)).toEqual([]);
    }));

  it('cannot be changed from another area', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const { id, levels } = await makeSet(ctx, ['Universal', 'Targeted']);
      const [levelId = ''] = levels;
      const level = { name: 'X', strapline: '', description: '' };
      expect(await listTierSets(elsewhere)).toEqual([]);
      await refusesAsUnknown(() => changeTierSet(elsewhere, id, { name: 'X', summary: '', inUseFrom: notStated }));
      await refusesAsUnknown(() => createLevel(elsewhere, id, level));
      await refusesAsUnknown(() => changeLevel(elsewhere, levelId, level));
      await refusesAsUnknown(() => moveLevel(elsewhere, { tierSetId: id, levelId, direction: 'down' }));
      await refusesAsUnknown(() => deleteLevel(elsewhere, levelId));
      await refusesAsUnknown(() => deleteTierSet(elsewhere, id));
    }));
});

const mhst = { term: 'MHST', expansion: 'mental health support teams', definition: '', isPublic: true };

async function makeTerm(ctx: AreaContext, changes: Partial<typeof mhst> = {}): Promise<string> {
  const made = await createGlossaryTerm(ctx, { ...mhst, ...changes });
  if (made === 'term-taken') throw new Error('The term was there already.');
  return made.id;
}

describe('the glossary', () => {
  it('holds a term once in an area', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const id = await makeTerm(ctx);
      expect(await createGlossaryTerm(ctx, mhst)).toBe('term-taken');
      const other = await makeTerm(ctx, { term: 'PINS' });
      expect(await changeGlossaryTerm(ctx, other, mhst)).toBe('term-taken');
      expect(await changeGlossaryTerm(ctx, id, { ...mhst, definition: 'Teams.' })).toBe('changed');
      await makeTerm(elsewhere);
      expect((await listGlossary(ctx)).map((entry) => [entry.term, entry.anchor])).toEqual([
        ['MHST', 'mhst'],
        ['PINS', 'pins'],
      ]);
      await refusesAsUnknown(() => deleteGlossaryTerm(elsewhere, id));
      await deleteGlossaryTerm(ctx, id);
      expect(await listGlossary(ctx)).toHaveLength(1);
    }));

  it('lets one page give a term a meaning of its own, and says when it differs', () =>
    inTwoAreas(async (ctx, elsewhere) => {
      const termId = await makeTerm(ctx);
      const nodeId = await makeNode(ctx.db, ctx.area, 'update');
      const own = { nodeId, termId, expansion: 'mental health support in Schools', definition: '' };
      expect(await setGlossaryOverride(ctx, own)).toBe('set-differs');
      expect((await listGlossary(ctx, nodeId))[0]?.expansion).toBe('mental health support in Schools');
      expect((await listGlossary(ctx))[0]?.expansion).toBe('mental health support teams');
      expect(await setGlossaryOverride(ctx, { ...own, expansion: '', definition: 'Teams.' })).toBe('set');
      expect((await listGlossary(ctx, nodeId))[0]).toMatchObject({
        expansion: 'mental health support teams',
        definition: 'Teams.',
      });
      await refusesAsUnknown(() => setGlossaryOverride(elsewhere, own));
      expect(await setGlossaryOverride(ctx, { ...own, expansion: '' })).toBe('removed');
      expect(await listOverrides(ctx)).toEqual([]);
    }));

  it('shows a term that is not public only where a page gives it a meaning', () =>
    inTwoAreas(async (ctx) => {
      const termId = await makeTerm(ctx, { isPublic: false });
      const nodeId = await makeNode(ctx.db, ctx.area, 'update');
      expect(await listGlossary(ctx, nodeId)).toEqual([]);
      await setGlossaryOverride(ctx, { nodeId, termId, expansion: 'x', definition: '' });
      expect(await listGlossary(ctx, nodeId)).toHaveLength(1);
      expect(await listGlossary(ctx)).toEqual([]);
    }));

  it('is read in one statement', () =>
    inTwoAreas(async (ctx) => {
      for (const term of ['EHCP', 'SEND', 'PINS']) await makeTerm(ctx, { term });
      expect(await statementsOf(() => listGlossary(ctx, 'x'))).toHaveLength(1);
    }));
});

describe('every change of what the public sees', () => {
  it('is recorded, and told to the page cache', () =>
    inTwoAreas(async (ctx) => {
      const { id } = await makeSet(ctx, ['Universal']);
      const { id: termId } = { id: await makeTerm(ctx) };
      await addOrganisation(ctx, council);
      await changeTierSet(ctx, id, { name: 'Other', summary: '', inUseFrom: notStated });
      await deleteGlossaryTerm(ctx, termId);
      const deeds = await ctx.db
        .select({ verb: activityRecords.verb })
        .from(activityRecords)
        .where(and(eq(activityRecords.areaId, ctx.area.id)));
      expect(deeds.map((one) => one.verb).sort()).toEqual([
        'level.created',
        'organisation.joined',
        'term.created',
        'term.deleted',
        'tier-set.changed',
        'tier-set.created',
      ]);
      const rows = await ctx.db.select({ version: areas.contentVersion }).from(areas).where(eq(areas.id, ctx.area.id));
      expect(rows[0]?.version).toBe(deeds.length);
    }));
});
