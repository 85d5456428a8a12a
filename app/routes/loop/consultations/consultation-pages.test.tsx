/** Preparing a question to people as its staff do without JavaScript: begin, fill in, list options, publish, take back. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { nodes } from '#db/schema/record.ts';
import { createConsultation } from '#app/features/consultations/writes/create-consultation.server.ts';
import { createParticipation } from '#app/features/consultations/writes/create-participation.server.ts';
import { editParts } from '#app/features/consultations/editing.ts';
import { getStaffConsultation } from '#app/features/consultations/reads/staff.server.ts';
import type { RoleName } from '#app/lib/actor.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { give, inScene, makeAccount, now, signIn } from '#tests/factories/accounts.ts';
import type { Scene } from '#tests/factories/accounts.ts';
import { makeArea, makeNode } from '#tests/factories/areas.ts';
import type { Shown } from '#tests/factories/visiting/visitor.ts';
import { htmlProblems } from '#tests/setup/html.ts';
import * as page from './consultation.tsx';
import * as list from './consultations.tsx';

const shown = vi.hoisted((): Shown => ({ data: null, answered: undefined }));
vi.mock('@remix-run/react', () => ({ useLoaderData: () => shown.data, useActionData: () => shown.answered }));

/** A scene whose visitor is signed in and holds the role. */
const as = (role: RoleName, work: (scene: Scene, ctx: AreaContext) => Promise<void>) =>
  inScene(shown, async (scene) => {
    const personId = await makeAccount(scene);
    await give(scene, personId, role);
    await signIn(scene, personId, now);
    await work(scene, { ...scene.ctx, area: scene.area });
  });

const open = ({ visitor, area }: Scene, id: string, query = '', form?: Record<string, string>) =>
  visitor.visit(page, `/${area.slug}/manage/consultations/${id}${query}`, {
    params: { area: area.slug, id },
    ...(form ? { form } : {}),
  });

const openList = ({ visitor, area }: Scene, form?: Record<string, string>) =>
  visitor.visit(list, `/${area.slug}/manage/consultations`, { params: { area: area.slug }, ...(form ? { form } : {}) });

const details = { title: 'Short breaks', slug: 'short-breaks', kind: 'consult', purpose: 'How?' };

const reasons = {
  ...{ why: 'It ends.', fixed: 'Money.', impact: 'Fewer days for some.', equality: 'No group loses.' },
  ...{ equalityAsAt: 'March 2026', formats: 'Easy Read', contact: 'Desk' },
};

const dates = { decider: 'The cabinet', opens: '1 May 2099', closes: '30 June 2099', decision: 'July 2099' };

/** What the button with these words sends, as a browser would. */
function button(html: string, words: string): Record<string, string> {
  const found = [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/g)].find(([, , text]) =>
    (text ?? '').replace(/<[^>]+>/g, '').includes(words),
  );
  const attribute = (name: string) =>
    new RegExp(` ${name}="([^"]*)"`).exec(found?.[1] ?? '')?.[1]?.replaceAll('&quot;', '"') ?? '';
  return { [attribute('name')]: attribute('value') };
}

describe('beginning', () => {
  it('lists what there is and begins with a title and a kind', () =>
    as('commissioner', async (scene, ctx) => {
      const empty = await openList(scene);
      expect(empty.html).toContain('Nothing is asked yet');
      expect(await htmlProblems(empty.html)).toEqual([]);
      const begun = await openList(scene, { title: 'Short breaks', kind: 'co-design' });
      expect(begun.status).toBe(303);
      const id = begun.location?.split('/').at(-1) ?? '';
      expect(await getStaffConsultation(ctx, id)).toMatchObject({
        title: 'Short breaks',
        kind: 'co-design',
        state: 'draft',
      });
      const listed = await openList(scene);
      expect(listed.html).toContain(`/manage/consultations/${id}`);
      expect(await htmlProblems(listed.html)).toEqual([]);
    }));

  it('gives back what was typed, and says what is missing', () =>
    as('analyst', async (scene) => {
      const refused = await openList(scene, { title: '', kind: 'inform' });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('Give it a title.');
      expect(refused.html).toContain('href="#new-title"');
      expect(refused.html).toMatch(/value="inform"[^>]*checked|checked[^>]*value="inform"/);
      expect(await htmlProblems(refused.html)).toEqual([]);
    }));

  it.each(['member', 'representative', 'facilitator', 'safeguarding-lead'] as const)('is not for a %s', (role) =>
    as(role, async (scene, ctx) => {
      expect((await openList(scene)).status).toBe(403);
      const { id } = await createConsultation(ctx, { title: 'Short breaks' });
      expect((await open(scene, id)).status).toBe(403);
      expect((await open(scene, id, '?part=details', details)).status).toBe(403);
    }),
  );
});

describe('the parts of the page', () => {
  it('are valid, each with one heading of the first rank', () =>
    as('commissioner', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Short breaks' });
      const groups = [{ label: 'School staff' }];
      const record = await createParticipation(ctx, { title: 'Workshops', consultationId: id, groups });
      const parts = editParts.map((part) => `?part=${part}`);
      const forms = ['?part=people&record=new', '?part=ways&activity=new', '?saved=yes'];
      for (const query of ['', ...parts, ...forms, `?part=people&record=${record.id}`]) {
        const { status, html } = await open(scene, id, query);
        expect(status).toBe(200);
        expect(await htmlProblems(html)).toEqual([]);
        expect(html.match(/<h1/g)).toHaveLength(1);
      }
    }));

  it('know no question of another area, and no record of another question', () =>
    as('commissioner', async (scene, ctx) => {
      const elsewhere = { ...ctx, area: await makeArea(ctx.db) };
      const other = await createConsultation(elsewhere, { title: 'Elsewhere' });
      expect((await open(scene, other.id)).status).toBe(404);
      expect((await open(scene, other.id, '?part=details', details)).status).toBe(404);
      const one = await createConsultation(ctx, { title: 'One' });
      const two = await createConsultation(ctx, { title: 'Two' });
      const record = await createParticipation(ctx, { title: 'Workshops', consultationId: two.id });
      expect((await open(scene, one.id, `?part=people&record=${record.id}`)).status).toBe(404);
      const form = { record: record.id, title: 'Taken' };
      expect((await open(scene, one.id, '?part=people', form)).status).toBe(404);
    }));
});

describe('what is asked', () => {
  it('is saved with dates as people write them, and shown again as they wrote them', () =>
    as('analyst', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      const saved = await open(scene, id, '?part=details', details);
      expect(saved).toMatchObject({ status: 303, location: expect.stringContaining('?part=details&saved=yes') });
      await open(scene, id, '?part=reasons', reasons);
      await open(scene, id, '?part=dates', { ...dates, hearBack: '', closes: 'by July 2099', decision: '' });
      expect(await getStaffConsultation(ctx, id)).toMatchObject({
        ...{ slug: 'short-breaks', impact: 'Fewer days for some.', hearBack: { state: 'not-stated' } },
        decider: { state: 'stated', value: 'The cabinet' },
        closes: { start: '2099-07-01', end: '2099-07-31', precision: 'month', qualifier: 'by' },
      });
      expect((await open(scene, id, '?part=dates')).html).toContain('value="by July 2099"');
    }));

  it.each([
    ['dates', 'closes', '31 June 2099', 'There is no such day as “31 June 2099”'],
    ['dates', 'decision', 'soon', '“soon” is not a date that we can read'],
    ['details', 'slug', 'Short Breaks', 'Use small letters, digits and single hyphens'],
    ['details', 'title', '', 'Give it a title.'],
    ['dates', 'closes', '1 April 2099', 'The last day to take part is before the opening.'],
    ['reasons', 'equalityAsAt', 'lately', '“lately” is not a date that we can read'],
  ])('comes back when in %s %s is “%s”', (part, field, typed, sentence) =>
    as('analyst', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      const all: Record<string, Record<string, string>> = { details, reasons, dates };
      const refused = await open(scene, id, `?part=${part}`, { ...all[part], [field]: typed });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain(sentence);
      expect(refused.html).toContain(`href="#${part}-${field}"`);
      if (typed !== '') expect(refused.html).toContain(`value="${typed}"`);
      for (const [name, text] of Object.entries(all[part] ?? {}))
        if (name !== field && name !== 'kind') expect(refused.html).toContain(text);
      expect(await htmlProblems(refused.html)).toEqual([]);
      expect((await getStaffConsultation(ctx, id)).title).toBe('Breaks');
    }),
  );

  it('comes back when its address is taken', () =>
    as('analyst', async (scene, ctx) => {
      await createConsultation(ctx, { title: 'First', slug: 'short-breaks' });
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      const refused = await open(scene, id, '?part=details', details);
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('href="#details-slug"');
    }));
});

describe('going to another part', () => {
  it('saves what was typed, and nothing where nothing was', () =>
    as('commissioner', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      const { html } = await open(scene, id, '?part=reasons');
      expect(html).toMatch(/<button[^>]*form="reasons"[^>]*name="next" value="dates"/);
      const went = await open(scene, id, '?part=reasons', { ...reasons, next: 'dates' });
      expect(went).toMatchObject({ status: 303, location: expect.stringMatching(/\?part=dates&saved=yes$/) });
      expect((await getStaffConsultation(ctx, id)).impact).toBe('Fewer days for some.');
      const read = await open(scene, id, '?part=reasons', { ...reasons, next: 'options' });
      expect(read).toMatchObject({ status: 303, location: expect.stringMatching(/\?part=options$/) });
      await ctx.db.update(nodes).set({ state: 'public', publishedAt: now }).where(eq(nodes.id, id));
      const silent = await open(scene, id, '?part=reasons', { ...reasons, next: 'course' });
      expect(silent).toMatchObject({ status: 303, location: expect.stringMatching(/\?part=course$/) });
    }));

  it.each([
    ['details', { ...details, title: '', purpose: 'Typed' }],
    ['dates', { ...dates, closes: 'soon', decider: 'Typed' }],
    ['options', { 'options[0].title': '', 'options[0].description': 'Typed' }],
    ['people&record=new', { record: 'new', title: '', methods: 'Typed' }],
    ['ways&activity=new', { activity: 'new', title: '', how: 'Typed' }],
  ])('stays at %s where it cannot be saved, with what was typed and the way on', (part, form) =>
    as('analyst', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      const refused = await open(scene, id, `?part=${part}`, { ...form, next: 'duties' });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('Typed');
      expect(refused.html).toMatch(/href="\?part=duties">Go to “Legal duties” without saving/);
      expect(await htmlProblems(refused.html)).toEqual([]);
    }),
  );

  it('is by links for those who may not change what is public', () =>
    as('analyst', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      await ctx.db.update(nodes).set({ state: 'public', publishedAt: now }).where(eq(nodes.id, id));
      const { html } = await open(scene, id, '?part=details');
      expect(html).toContain('href="?part=dates"');
      expect(html).not.toContain('name="next"');
    }));

  it('keeps the reasons against warnings before it is opened', () =>
    as('analyst', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks', kind: 'consult' });
      await open(scene, id, '?part=dates', { ...dates, closes: '5 May 2099' });
      const { html } = await open(scene, id, '?part=opening');
      const name = /name="(because\.[^"]+)"/.exec(html)?.[1] ?? '';
      const went = await open(scene, id, '?part=opening', { [name]: 'The law changed.', next: 'details' });
      expect(went).toMatchObject({ status: 303, location: expect.stringMatching(/\?part=details&saved=yes$/) });
      expect((await open(scene, id, '?part=opening')).html).toContain('The law changed.</textarea>');
    }));
});

describe('options', () => {
  const typed = {
    ...{ 'options[0].id': 'new', 'options[0].title': 'Keep it' },
    ...{ 'options[1].id': 'new', 'options[1].title': 'Close it', 'options[1].isDiscarded': 'on' },
  };

  it('are added, moved and removed by plain posts that keep what was typed and save nothing', () =>
    as('analyst', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      const first = await open(scene, id, '?part=options');
      const added = await open(scene, id, '?part=options', button(first.html, 'Add an option'));
      expect(added.status).toBe(200);
      expect(added.html).toContain('Option 1');

      const moved = await open(scene, id, '?part=options', { ...typed, ...button(added.html, 'Add an option') });
      expect(moved.html).toContain('Option 3');
      const swapped = await open(scene, id, '?part=options', {
        ...typed,
        ...button(moved.html, 'Move down: Option 1'),
      });
      expect(swapped.html.indexOf('value="Close it"')).toBeLessThan(swapped.html.indexOf('value="Keep it"'));
      expect(swapped.html).toContain('checked');
      const removed = await open(scene, id, '?part=options', { ...typed, ...button(moved.html, 'Remove: Option 2') });
      expect(removed.html).toContain('value="Keep it"');
      expect(removed.html).not.toContain('value="Close it"');
      for (const { html } of [added, moved, swapped, removed]) expect(await htmlProblems(html)).toEqual([]);
      expect((await getStaffConsultation(ctx, id)).options).toEqual([]);
    }));

  it('are saved in order; a discarded one needs its reason', () =>
    as('analyst', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      const refused = await open(scene, id, '?part=options', typed);
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('Say why this option was discarded.');
      expect(refused.html).toContain('value="Keep it"');
      const saved = await open(scene, id, '?part=options', { ...typed, 'options[1].reason': 'Too far away.' });
      expect(saved.status).toBe(303);
      expect((await getStaffConsultation(ctx, id)).options).toMatchObject([
        { title: 'Keep it', isDiscarded: false },
        { title: 'Close it', isDiscarded: true, reason: 'Too far away.' },
      ]);
    }));
});

describe('who took part', () => {
  it('is written down, changed, published and taken back', () =>
    as('commissioner', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      const typed = {
        ...{ record: 'new', title: 'Workshops', total: '109', 'groups[0].label': 'Parents', 'groups[0].count': '' },
        ...{ 'groups[1].label': 'School staff', 'groups[1].count': 'not published' },
      };
      const wrong = await open(scene, id, '?part=people&record=new', { ...typed, total: 'many' });
      expect(wrong.status).toBe(400);
      expect(wrong.html).toContain('“many” is not a number of people.');
      expect(await htmlProblems(wrong.html)).toEqual([]);
      expect((await open(scene, id, '?part=people&record=new', typed)).status).toBe(303);
      const [record] = (await getStaffConsultation(ctx, id)).participations;
      expect(record).toMatchObject({
        total: { state: 'stated', value: 109 },
        groups: [
          { label: 'Parents', count: { state: 'not-stated' } },
          { label: 'School staff', count: { state: 'not-published' } },
        ],
      });
      const own = { record: record?.id ?? '' };
      await open(scene, id, '?part=people', { ...typed, ...own, title: 'Spring workshops' });
      await open(scene, id, '?part=people', { ...own, intent: 'publish' });
      expect((await getStaffConsultation(ctx, id)).participations).toMatchObject([
        { title: 'Spring workshops', state: 'public' },
      ]);
      await open(scene, id, '?part=people', { ...own, intent: 'withdraw' });
      expect((await getStaffConsultation(ctx, id)).participations).toMatchObject([{ state: 'withdrawn' }]);
    }));
});

describe('publishing', () => {
  const publish = { intent: 'publish' };

  it('lists what is missing with the way to mend it, and refuses until it is there', () =>
    as('commissioner', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks', kind: 'consult' });
      const { html } = await open(scene, id);
      expect(html).toContain('href="?part=reasons#reasons-why"');
      expect(html).toContain('href="?part=reasons#reasons-impact"');
      expect(html).toContain('href="?part=dates#dates-decider"');
      expect(html).toContain('href="?part=options#options"');
      const opening = (await open(scene, id, '?part=opening')).html;
      expect(opening).toContain('The button to publish it comes when this list is empty.');
      expect(opening).not.toContain('value="publish"');
      const refused = await open(scene, id, '', publish);
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('It was not published. This is missing:');
      for (const words of [
        'Say what each option would mean',
        'Say what the equality analysis found',
        'Say who decides.',
      ])
        expect(refused.html).toContain(words);
      expect(await htmlProblems(refused.html)).toEqual([]);

      await open(scene, id, '?part=details', details);
      await open(scene, id, '?part=reasons', reasons);
      await open(scene, id, '?part=dates', dates);
      const rows = { 'options[0].title': 'Keep it', 'options[1].title': 'Share it', discardedNote: 'Nothing was.' };
      await open(scene, id, '?part=options', rows);
      expect((await open(scene, id)).html).toContain('Everything that is needed is there.');
      expect((await open(scene, id, '?part=opening')).html).toContain('value="publish"');
      expect((await open(scene, id, '?part=opening', publish)).status).toBe(303);
      expect((await getStaffConsultation(ctx, id)).state).toBe('public');
      expect((await open(scene, id)).html).toContain('See the public page');
      const silent = await open(scene, id, '?part=course', { intent: 'withdraw' });
      expect(silent.status).toBe(400);
      expect(silent.html).toContain('Say why it is taken back.');
      const taken = await open(scene, id, '?part=course', { intent: 'withdraw', reason: 'Wrong year.' });
      expect(taken.status).toBe(303);
      expect((await getStaffConsultation(ctx, id)).state).toBe('withdrawn');
    }));

  it('is for those who may publish, and so is changing what is public', () =>
    as('analyst', async (scene, ctx) => {
      const { id } = await createConsultation(ctx, { title: 'Breaks' });
      expect((await open(scene, id, '', publish)).status).toBe(403);
      expect((await open(scene, id, '', { intent: 'withdraw' })).status).toBe(403);
      await ctx.db.update(nodes).set({ state: 'public', publishedAt: now }).where(eq(nodes.id, id));
      expect((await open(scene, id, '?part=details', details)).status).toBe(403);
      expect((await open(scene, id, '?part=options', { 'options[0].title': 'Keep it' })).status).toBe(403);
      expect((await open(scene, id)).html).toContain('Only those who may publish can change it.');
    }));

  it('knows nothing that is no question', () =>
    as('commissioner', async (scene, ctx) => {
      const finding = await makeNode(ctx.db, scene.area, 'finding');
      expect((await open(scene, finding, '', publish)).status).toBe(404);
      expect((await open(scene, finding)).status).toBe(404);
    }));
});
