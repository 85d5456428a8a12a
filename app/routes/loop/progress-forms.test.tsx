/** The forms of progress: what was typed comes back, rows come and go without JavaScript, publishing has its gates. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { commitmentOwners, commitmentSlips, updates } from '#db/schema/progress.ts';
import { nodes } from '#db/schema/record.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import { changeFinding } from '#app/features/progress/writes/change-finding.server.ts';
import { linkNodes } from '#app/features/record/writes/link-nodes.server.ts';
import { dateOf, makeFinding, makeOrganisation, makeParticipation } from '#tests/factories/progress.ts';
import { atDesk, buttonOf, fieldsOf, save, statusOf, typed } from '#tests/factories/progress-desk.ts';
import type { Form } from '#tests/factories/progress-desk.ts';
import { textOf } from '#tests/factories/visiting/visits.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as itemPage from './progress-item.tsx';
import * as linksPage from './progress-links.tsx';
import * as newPage from './progress-new.tsx';

const shown = vi.hoisted(() => ({ data: null, answer: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answer }));

describe('writing something new', () => {
  it('saves a draft of every simple kind and goes to its page', async () => {
    await atDesk(shown, 'analyst', async ({ post, db, ctx }) => {
      const forms: [string, Form][] = [
        ['finding', { title: 'Waits are long' }],
        ['quote', { body: 'We wait.', attribution: 'Parents', wording: 'reported', consent: 'given' }],
        ['commitment', { title: 'Hire staff', decision: 'will' }],
        ['measure', { title: '67% within 20 weeks', 'readings[0].row': 'new', 'readings[0].value': '67' }],
        ['outcome', { title: 'Shorter waits', certainty: 'expected' }],
        ['service-change', { title: 'Pathway', 'stages[0].row': 'new', 'stages[0].stage': 'pilot' }],
        ['update', { title: 'News', said: 'S', did: 'D', status: 'done' }],
      ];
      for (const [kind, form] of forms) {
        const { to } = await post(newPage, { kind }, form);
        expect(to, kind).toMatch(new RegExp(`^/${ctx.area.slug}/manage/progress/[0-9a-z]{10}\\?done=created$`));
      }
      const made = await db
        .select({ kind: nodes.kind, state: nodes.state })
        .from(nodes)
        .where(eq(nodes.areaId, ctx.area.id));
      expect(made.map((node) => node.kind).sort()).toEqual(forms.map(([kind]) => kind).sort());
      expect(new Set(made.map((node) => node.state))).toEqual(new Set(['draft']));
    });
  });

  it('gives back what was typed, names the field and says how to mend it', async () => {
    await atDesk(shown, 'analyst', async ({ post, see }) => {
      const form = {
        title: '',
        detail: 'Typed at length.',
        decision: 'will-not',
        decidedOn: 'some day',
        'owners[0].id': 'new',
        'owners[0].due': '31 February 2026',
      };
      const { status, html } = await post(newPage, { kind: 'commitment' }, form);
      expect(status).toBe(400);
      const text = textOf(html);
      for (const problem of [
        'Write a title.',
        'Say why it will not be done.',
        'Choose the kind of reason.',
        '“some day” is not a date that we can read.',
        '“31 February 2026” is not in the calendar.',
        'Choose the organisation, or remove this owner.',
      ]) {
        expect(text).toContain(problem);
      }
      expect(html).toContain('Typed at length.');
      expect(html).toContain('value="31 February 2026"');
      expect(html).toContain('href="#item-owners-0-due"');
      expect(html).toContain('id="item-owners-0-due"');
      expect(await htmlProblems(html)).toEqual([]);
      await expect(see(newPage, '/progress/new/story', { kind: 'story' })).rejects.toMatchObject({
        init: { status: 404 },
      });
    });
  });
});

describe('rows without JavaScript', () => {
  it('come, go and move while everything typed stays', async () => {
    await atDesk(shown, 'analyst', async ({ ctx, post, see, db }) => {
      await makeOrganisation(ctx, 'The council', 'council');
      const kind = { kind: 'commitment' };
      const empty = await see(newPage, '/progress/new/commitment', kind);
      const one = await post(
        newPage,
        kind,
        typed(fieldsOf(empty, buttonOf(empty, 'Add an owner')), { title: 'Half typed' }),
      );
      expect(one).toMatchObject({ to: null, status: 200 });
      expect(one.html).toContain('Half typed');
      const two = await post(
        newPage,
        kind,
        typed(fieldsOf(one.html, buttonOf(one.html, 'Add a target')), { 'owners[0].due': 'by May 2026' }),
      );
      const three = await post(
        newPage,
        kind,
        typed(fieldsOf(two.html, buttonOf(two.html, 'Remove owner 1')), { 'targets[0].statement': 'Six weeks' }),
      );
      expect(three.html).not.toContain('by May 2026');
      expect(three.html).toContain('value="Six weeks"');
      expect(await htmlProblems(three.html)).toEqual([]);
      const done = await post(newPage, kind, fieldsOf(three.html, save));
      expect(done.status).toBe(303);
      expect(await db.select().from(commitmentOwners)).toEqual([]);
    });
  });

  it('build an update of every part, move a part up, and save the order', async () => {
    await atDesk(shown, 'analyst', async ({ ctx, post, see, db }) => {
      const finding = await makeFinding(ctx, 'Waits are long');
      const took = await makeParticipation(ctx, 'Listening', ['Parents']);
      const { id } = await createUpdate(ctx, { title: 'News', said: 'S', did: 'D' });
      let html = await see(itemPage, `/progress/${id}`, { id });
      const press = async (words: string, changes: Record<string, string> = {}) => {
        const posted = await post(itemPage, { id }, typed(fieldsOf(html, buttonOf(html, words)), changes));
        expect(posted.status, words).toBe(200);
        html = posted.html;
      };
      await press('Add text');
      await press('Add a list of things', { 'blocks[0].heading': 'First', 'blocks[0].markdown': 'Words' });
      await press('Add lines of progress', { 'blocks[1].heading': 'Findings', 'blocks[1].nodes[0].nodeId': finding });
      await press('Add who took part', {
        'blocks[2].items[0].text': 'Done it',
        'blocks[2].items[0].status': 'done',
        'blocks[2].items[0].on': 'by May 2024',
      });
      await press('Add a link', { 'blocks[3].participationId': took });
      await press('Add a line to part 3', { 'blocks[4].text': 'Parent page', 'blocks[4].href': 'https://example.org' });
      await press('Move part 2 up', { 'blocks[2].items[1].text': 'Starting it' });
      expect(await htmlProblems(html)).toEqual([]);
      const saved = await post(itemPage, { id }, fieldsOf(html, save));
      expect(saved.to).toContain('?done=saved');
      const [row] = await db.select().from(updates).where(eq(updates.id, id));
      expect(row?.blocks).toEqual([
        { kind: 'list', heading: 'Findings', lead: '', nodeIds: [finding] },
        { kind: 'text', heading: 'First', markdown: 'Words' },
        {
          kind: 'entries',
          heading: '',
          items: [
            { text: 'Done it', status: 'done', on: dateOf('by May 2024') },
            { text: 'Starting it', status: 'not-stated', on: { state: 'not-stated' } },
          ],
        },
        { kind: 'groups', heading: '', participationId: took },
        { kind: 'link', heading: '', text: 'Parent page', href: 'https://example.org' },
      ]);
      const again = await post(itemPage, { id }, fieldsOf(await see(itemPage, `/progress/${id}`, { id }), save));
      expect(again.to).toContain('?done=saved');
    });
  });

  it('refuse a part that lacks what its kind asks for, at its own field', async () => {
    await atDesk(shown, 'analyst', async ({ post }) => {
      const form = {
        title: 'T',
        said: 'S',
        did: 'D',
        'blocks[0].kind': 'link',
        'blocks[0].text': 'Bad',
        'blocks[0].href': 'javascript:alert(1)',
        'blocks[1].kind': 'list',
        'blocks[2].kind': 'text',
        'blocks[3].kind': 'groups',
      };
      const { status, html } = await post(newPage, { kind: 'update' }, form);
      expect(status).toBe(400);
      for (const field of ['blocks-0-href', 'blocks-1-nodes', 'blocks-2-markdown', 'blocks-3-participationId']) {
        expect(html).toContain(`href="#item-${field}"`);
        expect(html).toContain(`id="item-${field}"`);
      }
    });
  });
});

describe('publishing', () => {
  it('saves, publishes, and can be taken back', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, see, db }) => {
      const { id } = await createFinding(ctx, { title: 'Waits' });
      const html = await see(itemPage, `/progress/${id}`, { id });
      const publish = await post(
        itemPage,
        { id },
        typed(fieldsOf(html, buttonOf(html, 'Save and publish')), { title: 'Long waits' }),
      );
      expect(publish.to).toContain('?done=published');
      const [node] = await db.select().from(nodes).where(eq(nodes.id, id));
      expect(node).toMatchObject({ state: 'public', title: 'Long waits' });
      const page = await see(itemPage, `/progress/${id}?done=published`, { id });
      expect(textOf(page)).toContain('Published. Everybody can see it now.');
      expect(await htmlProblems(page)).toEqual([]);
      const silent = await post(itemPage, { id }, { intent: 'withdraw', withdrawReason: ' ' });
      expect(silent.status).toBe(400);
      expect(textOf(silent.html)).toContain('Say why it is taken back: the reason stands in its place, with the day.');
      expect(await htmlProblems(silent.html)).toEqual([]);
      const said = await post(itemPage, { id }, { intent: 'withdraw', withdrawReason: 'It named a person.' });
      expect(said.to).toContain('?done=withdrawn');
    });
  });

  it('says what is missing, keeps what was saved, and stays a draft', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, see, db }) => {
      const { id } = await createUpdate(ctx, { title: 'News', said: 'S', did: 'D' });
      const html = await see(itemPage, `/progress/${id}`, { id });
      const posted = await post(
        itemPage,
        { id },
        typed(fieldsOf(html, buttonOf(html, 'Save and publish')), { said: 'Something longer' }),
      );
      expect(posted.status).toBe(400);
      expect(textOf(posted.html)).toContain('Link at least one published thing to this update');
      expect(textOf(posted.html)).toContain('This was not published. It is saved as a draft.');
      expect(textOf(posted.html)).not.toContain('not saved');
      expect(posted.html).toContain('Something longer');
      const [row] = await db
        .select({ said: updates.said, state: nodes.state })
        .from(updates)
        .innerJoin(nodes, eq(nodes.id, updates.id));
      expect(row).toEqual({ said: 'Something longer', state: 'draft' });
      // The page came back with the version that it saved itself: saving again is no conflict.
      expect((await post(itemPage, { id }, fieldsOf(posted.html, save))).to).toContain('?done=saved');
    });
  });

  it('says of what was withdrawn that it stays so where it is refused again', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, see }) => {
      const { id } = await createUpdate(ctx, { title: 'News', said: 'S', did: 'D' });
      await post(itemPage, { id }, { intent: 'withdraw' });
      const html = await see(itemPage, `/progress/${id}`, { id });
      const posted = await post(itemPage, { id }, fieldsOf(html, buttonOf(html, 'Save and publish')));
      expect(textOf(posted.html)).toContain('It is saved, and stays withdrawn from the public.');
    });
  });

  it('says before the button what readers would not find, where it is mended, and refuses nothing for it', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, see }) => {
      const { id } = await createFinding(ctx, { title: 'Waits' });
      const links = `href="/${ctx.area.slug}/manage/progress/${id}/links">Open the links`;
      const html = await see(itemPage, `/progress/${id}`, { id });
      expect(textOf(html)).toMatch(
        /Before you publish: what readers would not find No evidence is linked: readers will not see who said this.*Save and publish/,
      );
      expect(html).toContain(links);
      expect(await htmlProblems(html)).toEqual([]);
      const took = await makeParticipation(ctx, 'Listening', ['Parents']);
      await ctx.db.update(nodes).set({ state: 'draft' }).where(eq(nodes.id, took));
      await linkNodes(ctx, { fromId: took, toId: id, kind: 'evidence-for' });
      expect(textOf(await see(itemPage, `/progress/${id}`, { id }))).toContain('but is not public');
      await ctx.db.update(nodes).set({ state: 'public' }).where(eq(nodes.id, took));
      const seen = textOf(await see(itemPage, `/progress/${id}`, { id }));
      expect(seen).not.toMatch(/No evidence is linked|but is not public/);
      expect(seen).toContain('Link it to what came of it');
      expect((await post(itemPage, { id }, fieldsOf(html, buttonOf(html, 'Save and publish')))).to).toContain(
        'published',
      );
      const commitment = await createCommitment(ctx, { title: 'Hire' });
      const promise = textOf(await see(itemPage, `/progress/${commitment.id}`, { id: commitment.id }));
      expect(promise).toMatch(/No evidence is linked.*Name the organisation.*State a date/);
      const published = textOf(await see(itemPage, `/progress/${id}`, { id }));
      expect(published).toContain('What readers do not find here');
    });
  });

  it('is not for analysts, who write drafts and leave what is public alone', async () => {
    await atDesk(shown, 'analyst', async ({ ctx, post, see }) => {
      const { id } = await createFinding(ctx, { title: 'Waits' });
      const html = await see(itemPage, `/progress/${id}`, { id });
      expect(html).not.toContain('Save and publish');
      await expect(
        post(itemPage, { id }, fieldsOf(html, { name: 'intent', value: 'publish' })).catch((thrown: unknown) =>
          statusOf(thrown),
        ),
      ).resolves.toBe(403);
      await publishItem(ctx, 'finding', id);
      expect(textOf(await see(itemPage, `/progress/${id}`, { id }))).toContain(
        'Only people who may publish can change it.',
      );
      for (const form of [fieldsOf(html, save), { intent: 'withdraw' }]) {
        await expect(post(itemPage, { id }, form)).rejects.toMatchObject({ init: { status: 403 } });
      }
      await expect(post(linksPage, { id }, { intent: 'remove', link: 'x' })).rejects.toMatchObject({
        init: { status: 403 },
      });
    });
  });

  it('asks at the owner’s own row why a public date moved', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, see, db }) => {
      const organisationId = await makeOrganisation(ctx, 'The council', 'council');
      const { id } = await createCommitment(ctx, {
        title: 'Hire',
        owners: [{ organisationId, due: dateOf('by May 2026') }],
      });
      await publishItem(ctx, 'commitment', id);
      const html = await see(itemPage, `/progress/${id}`, { id });
      const moved = typed(fieldsOf(html, save), { 'owners[0].due': 'by June 2026' });
      const refused = await post(itemPage, { id }, moved);
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('href="#item-owners-0-slipReason"');
      expect(refused.html).toContain('value="by June 2026"');
      const told = await post(
        itemPage,
        { id },
        typed(fieldsOf(refused.html, save), { 'owners[0].slipReason': 'Illness' }),
      );
      expect(told.to).toContain('?done=saved');
      expect(await db.select().from(commitmentSlips)).toMatchObject([{ reason: 'Illness' }]);
    });
  });

  it('does not overwrite what somebody else saved meanwhile until the person has been told', async () => {
    await atDesk(shown, 'commissioner', async ({ ctx, post, see }) => {
      const { id } = await createFinding(ctx, { title: 'First' });
      const mine = await see(itemPage, `/progress/${id}`, { id });
      const theirs = { ...ctx, now: new Date(ctx.now.getTime() + 60_000) };
      await changeFinding(theirs, id, { title: 'Theirs', detail: '' });
      const refused = await post(itemPage, { id }, typed(fieldsOf(mine, save), { title: 'Mine' }));
      expect(refused.status).toBe(409);
      expect(textOf(refused.html)).toContain('Somebody else changed this while you were working.');
      expect(refused.html).toContain('>Mine</textarea>');
      expect((await post(itemPage, { id }, fieldsOf(refused.html, save))).to).toContain('?done=saved');
    });
  });
});
