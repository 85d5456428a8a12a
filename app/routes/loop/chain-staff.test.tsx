/** The staff's side of the chain: links of any kind of thing, reasons and undo, pages elsewhere, sets, and dead ends. */
import { describe, expect, it, vi } from 'vitest';
import { areaPeople } from '#db/schema/people.ts';
import { citedPages, prioritySets, recommendations } from '#db/schema/priorities.ts';
import { links } from '#db/schema/record.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createPriority, createPrioritySet } from '#app/features/progress/writes/create-priorities.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { glossaryTerms } from '#db/schema/areas.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { makeArea, makeNode, makePerson } from '#tests/factories/areas.ts';
import { atDesk, fieldsOf, save, typed } from '#tests/factories/progress-desk.ts';
import { testContext } from '#tests/factories/services.ts';
import type { Form } from '#tests/factories/progress-desk.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as chainPage from './chain.tsx';
import * as setsPage from './priority-sets.tsx';
import * as itemPage from './progress-item.tsx';
import * as linksPage from './progress-links.tsx';
import * as newPage from './progress-new.tsx';
import * as previewPage from './progress-preview.tsx';

const shown = vi.hoisted(() => ({ data: null, answer: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answer }));

describe('the links of any thing', () => {
  it('are made from a consultation and from a survey too, and say who made them and when', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, db, see, post }) => {
      const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
      await makePerson(db, 'wyn@example.org', { id: personId });
      await db.insert(areaPeople).values({ areaId: ctx.area.id, personId, name: 'Wyn Ash', createdAt: ctx.now });
      const asked = await makeNode(db, ctx.area, 'consultation', { title: 'Therapy' });
      const survey = await makeNode(db, ctx.area, 'survey', { title: 'The survey' });
      const { id } = await createFinding(ctx, { title: 'Waits are long' });
      for (const from of [asked, survey]) {
        const { to } = await post(linksPage, { id: from }, { intent: 'add', other: id, relation: 'out:evidence-for' });
        expect(to).toContain(`/manage/progress/${from}/links?done=linked`);
      }
      const html = await see(linksPage, `/progress/${id}/links`, { id });
      const text = textOf(html);
      expect(text).toContain('Therapy');
      expect(text).toContain('The survey');
      expect(text.match(/Made by Wyn Ash on \d+ \w+ 20\d\d/g)).toHaveLength(2);
      expect(html).toContain(`/manage/progress/${asked}/links`);
      expect(await htmlProblems(html)).toEqual([]);
      expect(await htmlProblems(await see(linksPage, `/progress/${asked}/links`, { id: asked }))).toEqual([]);
    });
  });

  it('say why two things cannot be linked, before a post and after it', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, db, see, post }) => {
      const service = await makeNode(db, ctx.area, 'service', { title: 'Physiotherapy' });
      const { id } = await createFinding(ctx, { title: 'Waits are long' });
      const measure = await createMeasure(ctx, { title: 'Weeks waited' });
      const found = textOf(await see(linksPage, `/progress/${id}/links?words=physio`, { id }));
      expect(found).toContain('the chain has no step between finding and service');
      const never = await post(linksPage, { id }, { intent: 'add', other: service, relation: 'out:led-to' });
      expect(never.status).toBe(400);
      expect(textOf(never.html)).toContain('the chain has no step between finding and service');
      const wrong = await post(
        linksPage,
        { id: measure.id },
        { intent: 'add', other: id, relation: 'in:evidence-for' },
      );
      expect(wrong.status).toBe(400);
      expect(textOf(wrong.html)).toContain('the chain has no step between measure and finding');
      const { id: other } = await createFinding(ctx, { title: 'Another' });
      const step = await post(linksPage, { id }, { intent: 'add', other, relation: 'out:measures' });
      expect(textOf(step.html)).toContain(
        '“is measured by” goes from commitment, service change or outcome, to measure; this would go from finding to finding.',
      );
      expect(await db.select().from(links)).toEqual([]);
    });
  });

  it('can be put back after they were removed, and taken back after they were made', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, db, see, post }) => {
      const { id } = await createFinding(ctx, { title: 'Waits' });
      const { id: other } = await createFinding(ctx, { title: 'More' });
      const made = await post(linksPage, { id }, { intent: 'add', other, relation: 'out:led-to' });
      const after = await see(linksPage, made.to?.replace(/^.*\/manage/, '') ?? '', { id });
      expect(textOf(after)).toContain('Take the link back');
      const [link] = await db.select().from(links);
      const gone = await post(linksPage, { id }, { intent: 'remove', link: link?.id ?? '' });
      const notice = await see(linksPage, gone.to?.replace(/^.*\/manage/, '') ?? '', { id });
      expect(textOf(notice)).toContain('Put the link back');
      expect(await htmlProblems(notice)).toEqual([]);
      const undo = { intent: 'add', other, relation: /name="relation" value="([^"]*)"/.exec(notice)?.[1] ?? '' };
      await post(linksPage, { id }, undo);
      expect(await db.select().from(links)).toMatchObject([{ fromId: id, toId: other, kind: 'led-to' }]);
    });
  });

  it('cite a page of another area by its address, refuse what is none, and never another area’s thing', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, db, see, post }) => {
      const elsewhere = testContext(ctx.services, await makeArea(db));
      const theirs = await createFinding(elsewhere, { title: 'Theirs' });
      const { id } = await createFinding(ctx, { title: 'Waits' });
      const address = `/${elsewhere.area.slug}/findings/${theirs.id}`;
      const bad = await post(
        linksPage,
        { id },
        { intent: 'cite', title: '', address: 'javascript:alert(1)', side: 'after' },
      );
      expect(bad.status).toBe(400);
      expect(textOf(bad.html)).toContain('Write the words of the link');
      expect(bad.html).toContain('value="javascript:alert(1)"');
      expect(await htmlProblems(bad.html)).toEqual([]);
      await post(linksPage, { id }, { intent: 'cite', title: 'What they learned', address, side: 'before' });
      const [cited] = await db.select().from(citedPages);
      expect(cited).toMatchObject({ nodeId: id, address, side: 'before' });
      await post(
        linksPage,
        { id: (await createFinding(ctx, { title: 'Other' })).id },
        { intent: 'uncite', citation: cited?.id ?? '' },
      );
      expect(await db.select().from(citedPages)).toHaveLength(1);
      expect(textOf(await see(linksPage, `/progress/${id}/links`, { id }))).toContain('What they learned');
      const forms: Form[] = [
        { intent: 'cite', title: 'x', address },
        { intent: 'add', other: id, relation: 'out:led-to' },
      ];
      for (const form of forms) {
        await expect(post(linksPage, { id: theirs.id }, form)).rejects.toMatchObject({ init: { status: 404 } });
      }
      await post(linksPage, { id }, { intent: 'uncite', citation: cited?.id ?? '' });
      expect(await db.select().from(citedPages)).toEqual([]);
    });
  });
});

describe('sets and what is in them', () => {
  it('are made with the number of their source, chosen in the form, changed, and deleted when empty', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, db, see, post }) => {
      const bad = await post(setsPage, {}, { intent: 'save', title: '', statedCount: 'seven' });
      expect(bad.status).toBe(400);
      const problems = textOf(bad.html);
      expect(problems).toContain('Write what the source calls the set.');
      expect(problems).toContain('“seven” is not a whole number');
      expect(problems).toContain('Choose what the set holds.');
      expect(await htmlProblems(bad.html)).toEqual([]);
      await post(setsPage, {}, { intent: 'save', title: 'Advice', holds: 'recommendation', statedCount: '4' });
      const [set] = await db.select().from(prioritySets);
      const empty = await see(newPage, '/progress/new/recommendation', { kind: 'recommendation' });
      expect(empty).toContain(`value="${set?.id}"`);
      const form: [string, string][] = [
        ['title', 'A national specification'],
        ['levels', 'national'],
        ['levels', 'local'],
        ['setId', set?.id ?? ''],
        ['position', '1'],
      ];
      const { to } = await post(newPage, { kind: 'recommendation' }, form);
      expect(to).toContain('?done=created');
      const [row] = await db.select().from(recommendations);
      expect(row).toMatchObject({ levels: ['national', 'local'], position: 1, setId: set?.id });
      const again = await see(itemPage, `/progress/${row?.id}`, { id: row?.id ?? '' });
      expect(again.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2);
      const inUse = await post(setsPage, {}, { intent: 'delete', id: set?.id ?? '' });
      expect(textOf(inUse.html)).toContain('This set still has things in it.');
      const changed = { intent: 'save', id: set?.id ?? '', holds: 'recommendation', title: 'Their advice' };
      expect((await post(setsPage, {}, changed)).to).toContain('done=saved');
      expect(await db.select().from(prioritySets)).toMatchObject([
        { title: 'Their advice', statedCount: { state: 'not-stated' } },
      ]);
      const empties = await createPrioritySet(ctx, { holds: 'priority', title: 'Empty' });
      expect((await post(setsPage, {}, { intent: 'delete', id: empties.id })).to).toContain('done=deleted');
    });
  });

  it('keep a priority’s groups a line each, and refuse a place that is none', async () => {
    await atDesk(shown, 'analyst', async ({ post, see }) => {
      const form = { title: 'Sooner', saidBy: 'Parents\n\n Carers \nParents', position: 'first' };
      const bad = await post(newPage, { kind: 'priority' }, form);
      expect(bad.status).toBe(400);
      expect(textOf(bad.html)).toContain('“first” is not a place in a list.');
      const { to } = await post(newPage, { kind: 'priority' }, { ...form, position: '' });
      const id = /progress\/([0-9a-z]{10})/.exec(to ?? '')?.[1] ?? '';
      const html = await see(itemPage, `/progress/${id}`, { id });
      expect(Object.fromEntries(fieldsOf(html, save))).toMatchObject({ saidBy: 'Parents\nCarers', position: '' });
      const same = await post(itemPage, { id }, typed(fieldsOf(html, save), { title: 'Even sooner' }));
      expect(same.to).toContain('done=saved');
    });
  });

  it('are not changed by those who may not publish once something public belongs to them', async () => {
    await atDesk(shown, 'analyst', async ({ ctx, db, post }) => {
      const { id: setId } = await createPrioritySet(ctx, { holds: 'priority', title: 'Seven' });
      const { id } = await createPriority(ctx, { title: 'One', setId });
      await publishItem(ctx, 'priority', id);
      const form = { intent: 'save', id: setId, holds: 'priority', title: 'Eight' };
      const refused = await post(setsPage, {}, form);
      expect(refused.status).toBe(400);
      expect(textOf(refused.html)).toContain('Only people who may publish can change it.');
      expect(await db.select().from(prioritySets)).toMatchObject([{ title: 'Seven' }]);
      const elsewhere = testContext(ctx.services, await makeArea(db));
      const theirs = await createPrioritySet(elsewhere, { holds: 'priority', title: 'Theirs' });
      await expect(post(setsPage, {}, { ...form, id: theirs.id })).rejects.toMatchObject({ init: { status: 404 } });
      await expect(post(setsPage, {}, { intent: 'delete', id: theirs.id })).rejects.toMatchObject({
        init: { status: 404 },
      });
    });
  });
});

describe('dead ends', () => {
  it('are listed by kind with the way to mend each, for all or for one activity', async () => {
    await atDesk(shown, 'analyst', async ({ ctx, db, see }) => {
      const empty = await see(chainPage, '/chain');
      expect(textOf(empty)).toContain('No dead ends');
      const asked = await makeNode(db, ctx.area, 'consultation', { title: 'Therapy' });
      const { id } = await createFinding(ctx, { title: 'Waits are long' });
      const html = await see(chainPage, '/chain');
      expect(textOf(html)).toContain('Findings without an answer (1)');
      expect(html).toContain(`/${ctx.area.slug}/manage/progress/${id}/links`);
      expect(await htmlProblems(html)).toEqual([]);
      expect(textOf(await see(chainPage, `/chain?activity=${asked}`))).toContain('No dead ends');
      const elsewhere = await makeArea(db);
      const theirs = await makeNode(db, elsewhere, 'consultation', { title: 'Theirs' });
      await expect(see(chainPage, `/chain?activity=${theirs}`)).rejects.toMatchObject({ init: { status: 404 } });
    });
  });
});

describe('the preview', () => {
  it('tells the editor of words that differ from the glossary, and shows both as they are', async () => {
    await atDesk(shown, 'analyst', async ({ ctx, db, see }) => {
      await db.insert(glossaryTerms).values({
        areaId: ctx.area.id,
        id: newPublicId(),
        term: 'SENDIASS',
        expansion: 'Special Educational Needs and Disability Information, Advice and Support Service',
        definition: 'Advice.',
      });
      const detail =
        'The Special Educational Needs and Disabilities Information, Advice and Support Service (SENDIASS) helps.';
      const { id } = await createFinding(ctx, { title: 'Advice helps', detail });
      const html = await see(previewPage, `/progress/${id}/preview`, { id });
      expect(textOf(html)).toContain('Words that differ from the glossary');
      expect(textOf(html)).toContain('the glossary says “Special Educational Needs and Disability Information');
      expect(await htmlProblems(html)).toEqual([]);
    });
  });
});
