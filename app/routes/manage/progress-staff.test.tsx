/** The staff's pages of progress: forms that keep what was typed, publishing with its gates, links, and who may do what. */
import { createElement } from 'react';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import type { Transaction } from '#db/client.server.ts';
import { commitmentOwners, commitmentSlips, measureTargets, updates } from '#db/schema/progress.ts';
import { links, nodes } from '#db/schema/record.ts';
import { guest } from '#app/lib/actor.ts';
import type { Actor, RoleName } from '#app/lib/actor.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createFinding } from '#app/features/progress/writes/create-finding.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { createUpdate } from '#app/features/progress/writes/create-update.server.ts';
import { publishItem } from '#app/features/progress/writes/publish-item.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { DoorFunction } from '#app/platform/door.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import {
  dateOf,
  makeFinding,
  makeOrganisation,
  makeParticipation,
  makeService,
  makeUpdate,
  personWith,
} from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { asDocument, ask, textOf } from '#tests/factories/visits.ts';
import { rollback } from '#tests/setup/database.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as itemPage from './progress-item.tsx';
import * as linksPage from './progress-links.tsx';
import * as newPage from './progress-new.tsx';
import * as previewPage from './progress-preview.tsx';
import * as listPage from './progress.tsx';

const shown = vi.hoisted(() => ({ data: null as unknown, answer: undefined as unknown }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answer }));

type Page = { loader: DoorFunction<unknown>; action?: DoorFunction<unknown>; default: ComponentType };
type Form = Record<string, string> | [string, string][];
type Desk = {
  ctx: AreaContext;
  db: Transaction;
  see: (page: Page, address: string, params?: Record<string, string>) => Promise<string>;
  post: (page: Page, params: Record<string, string>, form: Form, as?: Actor) => Promise<Posted>;
};
/** Where a post led: to another page, or to the same page with what was typed, rendered. */
type Posted = { to: string | null; status: number; html: string };

type Thrown = { status?: number; init?: { status?: number } | null };
const statusOf = (thrown: unknown) => (thrown as Thrown).init?.status ?? (thrown as Thrown).status ?? 0;

async function atDesk(role: RoleName, work: (desk: Desk) => Promise<void>): Promise<void> {
  await rollback(async (db) => {
    const area = await makeArea(db);
    const actor = personWith(area, role);
    const ctx = testContext(testServices(db), area, { actor });
    const render = async (page: Page, address: string, params: Record<string, string>, answer: unknown) => {
      shown.data = (await ask(ctx, page.loader, { address, params, actor })).data;
      shown.answer = answer;
      return asDocument(renderToStaticMarkup(createElement(page.default)));
    };
    await work({
      ctx,
      db,
      see: (page, address, params = {}) => render(page, `/manage${address}`, params, undefined),
      post: async (page, params, form, as = actor) => {
        if (!page.action) throw new Error('The page takes no posts.');
        const { data } = await ask(ctx, page.action, { address: '/manage/x', params, actor: as, form });
        if (data instanceof Response) return { to: data.headers.get('location'), status: data.status, html: '' };
        const answered = data as { data: unknown; init: { status: number } };
        const html = await render(page, '/manage/x', params, answered.data);
        return { to: null, status: answered.init.status, html };
      },
    });
  });
}

/** The fields of the rendered form as a browser would send them, with the value of one button. */
function fieldsOf(html: string, button: { name: string; value: string }): [string, string][] {
  const form = /<form method="post" id="item"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  const decode = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const fields: [string, string][] = [];
  for (const [tag, , body = ''] of form.matchAll(/<input\b[^>]*>|<(textarea|select)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
    const open = /^<[^>]*>/.exec(tag)?.[0] ?? '';
    const name = attribute(open, 'name');
    const type = attribute(open, 'type');
    if (name === undefined || (type === 'radio' && !/\bchecked\b/.test(open))) continue;
    if (open.startsWith('<select')) {
      const chosen = [...body.matchAll(/<option[^>]*>/g)].map((match) => match[0]);
      const option = chosen.find((one) => /\bselected\b/.test(one)) ?? chosen[0] ?? '';
      fields.push([name, decode(attribute(option, 'value') ?? '')]);
    } else fields.push([name, decode(open.startsWith('<textarea') ? body : (attribute(open, 'value') ?? ''))]);
  }
  return [...fields, [button.name, button.value]];
}

/** The button of a rendered form with these words. */
function buttonOf(html: string, words: string): { name: string; value: string } {
  for (const match of html.matchAll(/<button\b([^>]*)>([^<]*)<\/button>/g)) {
    if (match[2]?.trim() !== words) continue;
    const value = (name: string) =>
      new RegExp(`\\b${name}="([^"]*)"`).exec(match[1] ?? '')?.[1]?.replaceAll('&quot;', '"') ?? '';
    return { name: value('name'), value: value('value') };
  }
  throw new Error(`No button says “${words}”.`);
}

const typed = (fields: [string, string][], changes: Record<string, string>): [string, string][] => [
  ...fields.filter(([name]) => !(name in changes)),
  ...Object.entries(changes),
];

const save = { name: 'intent', value: 'save' };

describe('writing something new', () => {
  it('saves a draft of every simple kind and goes to its page', async () => {
    await atDesk('analyst', async ({ post, db, ctx }) => {
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
    await atDesk('analyst', async ({ post, see }) => {
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
    await atDesk('analyst', async ({ ctx, post, see, db }) => {
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
    await atDesk('analyst', async ({ ctx, post, see, db }) => {
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
    await atDesk('analyst', async ({ post }) => {
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
    await atDesk('commissioner', async ({ ctx, post, see, db }) => {
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
      expect((await post(itemPage, { id }, { intent: 'withdraw' })).to).toContain('?done=withdrawn');
    });
  });

  it('says what is missing, keeps what was saved, and stays a draft', async () => {
    await atDesk('commissioner', async ({ ctx, post, see, db }) => {
      const { id } = await createUpdate(ctx, { title: 'News', said: 'S', did: 'D' });
      const html = await see(itemPage, `/progress/${id}`, { id });
      const posted = await post(
        itemPage,
        { id },
        typed(fieldsOf(html, buttonOf(html, 'Save and publish')), { said: 'Something longer' }),
      );
      expect(posted.status).toBe(400);
      expect(textOf(posted.html)).toContain('Link at least one published thing to this update');
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

  it('is not for analysts, who write drafts and leave what is public alone', async () => {
    await atDesk('analyst', async ({ ctx, post, see }) => {
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
    await atDesk('commissioner', async ({ ctx, post, see, db }) => {
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
    await atDesk('commissioner', async ({ ctx, post, see }) => {
      const { id } = await createFinding(ctx, { title: 'First' });
      const mine = await see(itemPage, `/progress/${id}`, { id });
      const theirs = { ...ctx, now: new Date(ctx.now.getTime() + 60_000) };
      const { changeFinding } = await import('#app/features/progress/writes/change-finding.server.ts');
      await changeFinding(theirs, id, { title: 'Theirs', detail: '' });
      const refused = await post(itemPage, { id }, typed(fieldsOf(mine, save), { title: 'Mine' }));
      expect(refused.status).toBe(409);
      expect(textOf(refused.html)).toContain('Somebody else changed this while you were working.');
      expect(refused.html).toContain('>Mine</textarea>');
      expect((await post(itemPage, { id }, fieldsOf(refused.html, save))).to).toContain('?done=saved');
    });
  });
});

describe('links', () => {
  it('are made from things found by their title, seen from both ends, and removed', async () => {
    await atDesk('commissioner', async ({ ctx, post, see, db }) => {
      const finding = await createFinding(ctx, { title: '100% of_waits are long' });
      const commitment = await createCommitment(ctx, { title: 'Hire' });
      await createCommitment(ctx, { title: 'Another' });
      const { id } = commitment;
      const found = await see(linksPage, `/progress/${id}/links?words=100%25+of_`, { id });
      expect(textOf(found)).toContain('Link to 100% of_waits are long');
      expect(textOf(found)).not.toContain('Link to Another');
      expect(await htmlProblems(found)).toEqual([]);
      const bad = await post(linksPage, { id }, { intent: 'add', other: finding.id, relation: 'out:cites' });
      expect(bad.status).toBe(400);
      expect(textOf(bad.html)).toContain('These two cannot be linked like that.');
      const good = await post(linksPage, { id }, { intent: 'add', other: finding.id, relation: 'in:led-to' });
      expect(good.to).toContain('/links?done=linked');
      expect(await db.select().from(links)).toMatchObject([{ fromId: finding.id, toId: id, kind: 'led-to' }]);
      const other = await see(linksPage, `/progress/${finding.id}/links`, { id: finding.id });
      expect(textOf(other)).toMatch(/What it led to Commitment: Hire \(draft\) this led to that/);
      const [link] = await db.select().from(links);
      const stranger = await createFinding(ctx, { title: 'Stranger' });
      await post(linksPage, { id: stranger.id }, { intent: 'remove', link: link?.id ?? '' });
      expect(await db.select().from(links)).toHaveLength(1);
      await post(linksPage, { id }, { intent: 'remove', link: link?.id ?? '' });
      expect(await db.select().from(links)).toEqual([]);
    });
  });

  it('never leave the area', async () => {
    await atDesk('commissioner', async ({ ctx, db, post, see }) => {
      const elsewhere = testContext(ctx.services, await makeArea(db), { actor: ctx.actor });
      const theirs = await makeFinding(elsewhere, 'Theirs');
      const { id } = await createCommitment(ctx, { title: 'Hire' });
      expect(await see(linksPage, `/progress/${id}/links?words=Theirs`, { id })).not.toContain('Link to Theirs');
      const form = { intent: 'add', other: theirs, relation: 'in:led-to' };
      await expect(post(linksPage, { id }, form)).rejects.toMatchObject({ init: { status: 404 } });
      await expect(see(itemPage, `/progress/${theirs}`, { id: theirs })).rejects.toMatchObject({
        init: { status: 404 },
      });
    });
  });

  it('join a measure to a target only when a person presses the button', async () => {
    await atDesk('commissioner', async ({ ctx, post, see, db }) => {
      const { targetIds } = await createCommitment(ctx, {
        title: 'Improve',
        targets: [{ statement: '20 weeks for plans' }],
      });
      const { id } = await createMeasure(ctx, { title: '67% within 20 weeks' });
      const page = await see(linksPage, `/progress/${id}/links?target=20+weeks`, { id });
      expect(textOf(page)).toContain('This measure answers “20 weeks for plans”');
      expect(await db.select().from(measureTargets)).toEqual([]);
      await post(linksPage, { id }, { intent: 'join', target: targetIds[0] ?? '' });
      expect(await db.select().from(measureTargets)).toHaveLength(1);
      await post(linksPage, { id }, { intent: 'part', target: targetIds[0] ?? '' });
      expect(await db.select().from(measureTargets)).toEqual([]);
    });
  });
});

describe('the list and the preview', () => {
  it('list by kind and state what each thing still lacks', async () => {
    await atDesk('analyst', async ({ ctx, see }) => {
      await createFinding(ctx, { title: 'Alone' });
      await createCommitment(ctx, { title: 'Ownerless' });
      await createMeasure(ctx, { title: 'Unread' });
      await makeUpdate(ctx, { title: 'Told', nextUpdate: dateOf('2020') });
      const html = await see(listPage, '/progress');
      const text = textOf(html);
      expect(text).toMatch(/Alone Needs you: nothing shows where it comes from/);
      expect(text).toMatch(/Ownerless Needs you: no owner is named, no date is stated/);
      expect(text).toMatch(/Unread Needs you: it has no reading/);
      expect(text).toMatch(/Told Needs you: the promised next update is due/);
      expect(await htmlProblems(html)).toEqual([]);
      const drafts = textOf(await see(listPage, '/progress?kind=commitment&state=draft'));
      expect(drafts).toContain('Ownerless');
      expect(drafts).not.toMatch(/Alone|Unread|Told/);
    });
  });

  it('shows a draft exactly as the public would see it', async () => {
    await atDesk('analyst', async ({ ctx, see }) => {
      const draft = await createFinding(ctx, { title: 'Not public yet' });
      const shownFinding = await makeFinding(ctx, 'Public finding');
      const blocks = [{ kind: 'list' as const, heading: 'Learned', nodeIds: [draft.id, shownFinding] }];
      const { id } = await createUpdate(ctx, { title: 'News', said: 'S', did: 'D', blocks });
      const html = await see(previewPage, `/progress/${id}/preview`, { id });
      expect(textOf(html)).toContain('Public finding');
      expect(textOf(html)).not.toContain('Not public yet');
      expect(await htmlProblems(html)).toEqual([]);
      const service = await makeService(ctx, 'Speech', 'speech');
      await expect(see(previewPage, `/progress/${service}/preview`, { id: service })).rejects.toMatchObject({
        init: { status: 404 },
      });
      const quote = await createQuote(ctx, {
        body: 'We wait.',
        attribution: 'Parents',
        wording: 'verbatim',
        consent: 'given',
      });
      const preview = textOf(await see(previewPage, `/progress/${quote.id}/preview`, { id: quote.id }));
      expect(preview).toContain('Words of Parents');
      expect(preview).toContain('“We wait.”');
    });
  });

  it('are for staff who edit progress: guests sign in, others are refused', async () => {
    await atDesk('facilitator', async ({ ctx, see }) => {
      const { id } = await createFinding(ctx, { title: 'Waits' });
      for (const page of [listPage, itemPage, linksPage, previewPage, newPage]) {
        await expect(see(page, '/progress/x', { id, kind: 'finding' })).rejects.toMatchObject({
          init: { status: 403 },
        });
        await expect(
          ask(ctx, page.loader as DoorFunction<unknown>, { address: '/manage/progress/x', params: { id } }),
        ).rejects.toMatchObject({ status: 303 });
      }
      for (const { action } of [itemPage, linksPage, newPage]) {
        const visit = { address: '/manage/progress/x', params: { id, kind: 'finding' }, form: { intent: 'save' } };
        await expect(ask(ctx, action as DoorFunction<unknown>, visit)).rejects.toMatchObject({ status: 303 });
      }
      expect(guest.kind).toBe('guest');
    });
  });
});
