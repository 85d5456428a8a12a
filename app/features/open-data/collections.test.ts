/** Which kinds of public thing the API lists, and that quotes, feedback, decisions and the scorecard tell only what is public. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { decisions } from '#db/schema/evidence.ts';
import { nodeKinds, nodes } from '#db/schema/record.ts';
import { withdrawConsultation } from '#app/features/consultations/writes/withdraw-consultation.server.ts';
import { listAnswerable } from '#app/features/evidence/reads/answerable.server.ts';
import { changeDecision } from '#app/features/evidence/writes/change-decision.server.ts';
import { createDecision } from '#app/features/evidence/writes/create-decision.server.ts';
import { withdrawDecision } from '#app/features/evidence/writes/publish-decision.server.ts';
import { saveAnswers } from '#app/features/evidence/writes/save-answers.server.ts';
import { answerFeedback } from '#app/features/feedback/writes/answer-feedback.server.ts';
import { clearWording } from '#app/features/feedback/writes/clear-wording.server.ts';
import { publishFeedback, unpublishFeedback } from '#app/features/feedback/writes/publish-feedback.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { withdrawItem } from '#app/features/progress/writes/withdraw-item.server.ts';
import { getScorecard } from '#app/features/scorecard/reads/scorecard.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea, makeLink } from '#tests/factories/areas.ts';
import { makeConsultation } from '#tests/factories/evidence.ts';
import { answerOf, giveFeedback, publishSaid, refusal } from '#tests/factories/feedback.ts';
import { putOff } from '#tests/factories/loop/promise.ts';
import { dateOf, makeFinding, makeOrganisation, makeService } from '#tests/factories/progress.ts';
import { inNewArea, published } from '#tests/factories/progress-page.ts';
import { testContext } from '#tests/factories/services.ts';
import { statementsOf } from '#tests/setup/database.ts';
import { answerItem, answerList, answerTable, resourceNamed } from './answer.server.ts';
import { resources } from './resources/all.server.ts';

type Item = { id: string; title: string; kind?: string } & Record<string, unknown>;

const urlOf = (ctx: AreaContext, rest: string) => new URL(`${ctx.origin}/api/v1/areas/${ctx.area.slug}/${rest}`);

async function list(ctx: AreaContext, name: string, query = ''): Promise<Item[]> {
  const { text } = await answerList(ctx, resourceNamed(name), urlOf(ctx, `${name}${query}`));
  return (JSON.parse(text) as { items: Item[] }).items;
}

async function find(ctx: AreaContext, name: string, id: string): Promise<Item> {
  return (JSON.parse((await answerItem(ctx, resourceNamed(name), id)).text) as { item: Item }).item;
}

/** How many statements a page of it takes with nothing kept. */
async function costsOf(ctx: AreaContext, name: string): Promise<number> {
  ctx.services.cache.clear();
  return (await statementsOf(() => list(ctx, name))).length;
}

const table = async (ctx: AreaContext, name: string) =>
  (await answerTable(ctx, resourceNamed(name), urlOf(ctx, `${name}.csv`))).text;

/** Everything that the collection says, in all its forms. */
async function everything(ctx: AreaContext, name: string): Promise<string> {
  const items = await list(ctx, name);
  const each: Item[] = [];
  for (const { id } of items) each.push(await find(ctx, name, id));
  expect(each).toEqual(items);
  return JSON.stringify(items) + (await table(ctx, name));
}

/** That the API of this area, and of another, has nothing under an id. */
async function expectNothing(ctx: AreaContext, name: string, id: string): Promise<void> {
  expect((await list(ctx, name)).map((item) => item.id)).not.toContain(id);
  await expect(find(ctx, name, id)).rejects.toMatchObject({ code: 'not-found' });
}

async function expectNothingElsewhere(ctx: AreaContext, name: string, id: string): Promise<void> {
  await expectNothing(testContext(ctx.services, await makeArea(ctx.db), { db: ctx.db }), name, id);
}

describe('the collections', () => {
  it('hold every kind of public thing, each in one of them', () => {
    const held = resources.flatMap(({ kind }) => (kind === undefined ? [] : [kind]));
    expect([...held].sort()).toEqual([...nodeKinds].sort());
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  });
});

describe('quotes', () => {
  it('are told as they were cleared, and no more once they are taken back', async () => {
    await inNewArea(async (ctx) => {
      const words = { attribution: 'Parents and carers', wording: 'verbatim', consent: 'published-source' } as const;
      const draft = await createQuote(ctx, { ...words, body: 'Not cleared.' });
      const id = await published(ctx, 'quote', createQuote(ctx, { ...words, body: 'I rang five numbers.' }));
      const [item] = await list(ctx, 'quotes');
      expect(item).toMatchObject({
        ...{ id, kind: 'quote', body: 'I rang five numbers.' },
        ...{ attribution: 'Parents and carers', wording: 'verbatim' },
      });
      expect(Object.keys(item ?? {}).sort()).toEqual(
        ['attribution', 'body', 'id', 'kind', 'publishedAt', 'title', 'url', 'wording'].sort(),
      );
      expect(await everything(ctx, 'quotes')).not.toContain('Not cleared');
      await expectNothing(ctx, 'quotes', draft.id);
      await expectNothingElsewhere(ctx, 'quotes', id);
      await withdrawItem(ctx, 'quote', id, 'Asked for.');
      await expectNothing(ctx, 'quotes', id);
      expect(await everything(ctx, 'quotes')).not.toContain('five numbers');
    });
  });
});

describe('feedback', () => {
  it('is told in its cleared wording with its answers, found by service and by answer', async () => {
    await inNewArea(async (ctx) => {
      const serviceId = await makeService(ctx, 'Physiotherapy', 'physio');
      const { id: itemId } = await giveFeedback(ctx, { words: 'Dr Grey never rang us.', serviceId });
      const cleared = await clearWording(ctx, itemId, { wording: 'Nobody rang us.', isConfirmed: true });
      if (!cleared.isCleared) throw new Error('not cleared');
      expect(await publishFeedback(ctx, itemId)).toMatchObject({ isPublished: true });
      const other = await publishSaid(ctx);
      const waiting = await giveFeedback(ctx, { words: 'Never published.' });
      const planned = { status: 'change-planned', due: dateOf('spring term 2027') } as const;
      await answerFeedback(ctx, [itemId, waiting.id], answerOf(refusal));
      await answerFeedback({ ...ctx, now: new Date('2026-03-05T10:00:00Z') }, [itemId], answerOf(planned));

      const [item] = await list(ctx, 'feedback', '?service=physio&status=change-planned');
      expect(item).toMatchObject({
        ...{ id: cleared.id, wording: 'Nobody rang us.', isEdited: true, status: 'change-planned' },
        receivedOn: '2026-03-01',
        answers: [
          {
            status: 'cannot',
            refusal: { reasonKind: 'money' },
            answeredOn: '2026-03-04',
            due: { state: 'not-stated' },
          },
          { status: 'change-planned', refusal: null, due: { precision: 'term' } },
        ],
      });
      expect(JSON.stringify(item)).not.toContain(itemId);
      expect(await list(ctx, 'feedback', '?status=cannot')).toEqual([]);
      expect(await list(ctx, 'feedback', '?service=nothing')).toEqual([]);
      expect((await list(ctx, 'feedback')).map((one) => one.id).sort()).toEqual([cleared.id, other.nodeId].sort());
      const said = await everything(ctx, 'feedback');
      for (const hidden of ['Dr Grey', 'Never published', other.code]) expect(said).not.toContain(hidden);
      // A row for each answer, and one for what has none.
      expect((await table(ctx, 'feedback')).trimEnd().split('\r\n')).toHaveLength(4);
      await expectNothingElsewhere(ctx, 'feedback', cleared.id);
      await unpublishFeedback(ctx, itemId);
      await expectNothing(ctx, 'feedback', cleared.id);
    });
  });
});

const said = (value: string) => ({ state: 'stated', value }) as const;

/** A public decision that answers a finding and two options, with nine survey responses behind it. */
async function decide(ctx: AreaContext) {
  const consultation = await makeConsultation(ctx);
  const finding = await makeFinding(ctx, 'Nobody knew who to ask');
  await makeLink(ctx.db, ctx.area, consultation, 'led-to', finding);
  const { id } = await createDecision(ctx, consultation, { title: 'A telephone line', scope: 'final' });
  const facts = { meeting: said('The board'), minutes: '', readBy: said('All'), readHow: 'In full.', equalityNote: '' };
  await changeDecision(ctx, id, {
    ...{ title: 'A telephone line', scope: 'final', summary: 'There will be a line.', decidedBy: said('The board') },
    ...{
      decided: dateOf('February 2026'),
      isEvidenceRead: true,
      equality: 'considered',
      equalityAddress: '',
      ...facts,
    },
  });
  const options = (await listAnswerable(ctx, consultation)).filter(({ about }) => about === 'option');
  const answer = { outcome: 'accepted', changed: 'It begins.', unchanged: '', reasonKind: 'none', reason: '' } as const;
  await saveAnswers(
    ctx,
    id,
    [{ about: 'finding', id: finding } as const, ...options].map((one) => ({
      ...answer,
      ...{ about: one.about, aboutId: one.id, decidedBy: { state: 'not-stated' }, reconsider: '' },
    })),
  );
  const put = {
    asAt: '2026-03-04',
    lines: [
      { channel: 'letter', count: 3, late: 1 },
      { channel: 'survey', count: 9, late: 2 },
    ],
    petitions: [{ title: 'Sundays', signatures: null, isLate: true }],
  };
  const isIt = and(eq(decisions.areaId, ctx.area.id), eq(decisions.id, id));
  await ctx.db.update(decisions).set({ put }).where(isIt);
  return { id, consultation, finding };
}

const makePublic = (ctx: AreaContext, id: string) =>
  ctx.db
    .update(nodes)
    .set({ state: 'public', publishedAt: ctx.now })
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, id)));

describe('decisions', () => {
  it('are told with their answers once public, dates as stated, and small numbers of responses never', async () => {
    await inNewArea(async (ctx) => {
      const { id, consultation, finding } = await decide(ctx);
      await expectNothing(ctx, 'decisions', id);
      await makePublic(ctx, id);
      const [item] = await list(ctx, 'decisions');
      expect(item).toMatchObject({
        ...{ id, kind: 'decision', title: 'A telephone line', scope: 'final' },
        consultation: { id: consultation, title: 'Short breaks' },
        decided: { edtf: '2026-02', precision: 'month' },
        put: {
          lines: [
            { channel: 'letter', count: 3, late: 1 },
            { channel: 'survey', count: null, late: null },
          ],
          petitions: [{ isLate: true }],
        },
        answers: [{ about: 'finding', id: finding }, { title: 'A drop-in session' }, { title: 'A telephone line' }],
      });
      expect((await table(ctx, 'decisions')).trimEnd().split('\r\n')).toHaveLength(4);
      await expectNothingElsewhere(ctx, 'decisions', id);
      await withdrawDecision(ctx, id);
      await expectNothing(ctx, 'decisions', id);
    });
  });

  it('name neither a finding nor a question that is not public any more, and cost the same however many there are', async () => {
    await inNewArea(async (ctx) => {
      const { id, consultation, finding } = await decide(ctx);
      await makePublic(ctx, id);
      const costs = () => costsOf(ctx, 'decisions');
      const ofOne = await costs();
      const second = await decide(ctx);
      await makePublic(ctx, second.id);
      expect(await list(ctx, 'decisions')).toHaveLength(2);
      expect(await costs()).toBe(ofOne);
      await withdrawItem(ctx, 'finding', finding);
      await withdrawConsultation(ctx, consultation, 'By mistake.');
      expect(await find(ctx, 'decisions', id)).toMatchObject({ consultation: null, answers: [] });
      expect((await find(ctx, 'decisions', second.id))['answers']).toHaveLength(3);
    });
  });
});

describe('the scorecard', () => {
  /** Three organisations: two that promised, with a date that moved, and one that promised nothing in public. */
  async function promise(ctx: AreaContext) {
    const [council, trust, quiet] = [
      await makeOrganisation(ctx, 'The council', 'council'),
      await makeOrganisation(ctx, 'The trust', 'trust'),
      await makeOrganisation(ctx, 'The quiet one', 'quiet'),
    ];
    const owners = (...ids: string[]) =>
      ids.map((organisationId) => ({ organisationId, status: 'under-way', due: dateOf('May 2026') }) as const);
    await published(ctx, 'commitment', createCommitment(ctx, { title: 'Together', owners: owners(council, trust) }));
    const moved = await published(ctx, 'commitment', createCommitment(ctx, { title: 'Moved', owners: owners(trust) }));
    await putOff(ctx, moved, { title: 'Moved', to: 'July 2026' });
    await createCommitment(ctx, { title: 'A draft', owners: owners(quiet) });
    return { council, trust, quiet };
  }

  it('is what the pages say of the area and of each organisation that promised, with methods', async () => {
    await inNewArea(async (ctx) => {
      const { council, trust, quiet } = await promise(ctx);
      const items = await list(ctx, 'scorecard');
      expect(items.map((item) => item.id)).toEqual(['area', council, trust]);
      const slugs = [null, 'council', 'trust'];
      for (const [index, slug] of slugs.entries()) {
        const { figures, asAt } = await getScorecard(ctx, slug);
        const item = items[index] as Item & { figures: { label: string; method: string }[] };
        expect(item).toMatchObject({ asAt, figures });
        for (const { label, method } of item.figures) expect([label, method]).not.toContain('');
        expect(await find(ctx, 'scorecard', slug ?? 'area')).toEqual(item);
      }
      const figure = (item: Item | undefined, name: string) =>
        (item?.['figures'] as { name: string; value: number | null; base: number | null }[]).find(
          (one) => one.name === name,
        );
      expect(figure(items[0], 'underWay')).toMatchObject({ value: 2, base: 2 });
      expect(figure(items[1], 'underWay')).toMatchObject({ value: 1, base: 1 });
      expect([1, 2].map((index) => figure(items[index], 'slipped')?.value)).toEqual([0, 1]);
      expect((await find(ctx, 'scorecard', quiet))['organisation']).toMatchObject({ slug: 'quiet' });
      expect(await everything(ctx, 'scorecard')).not.toContain('quiet');
      await expectNothingElsewhere(ctx, 'scorecard', council);
      await expectNothingElsewhere(ctx, 'scorecard', 'council');
    });
  });

  it('costs the same however many organisations there are', async () => {
    await inNewArea(async (ctx) => {
      const costs = () => costsOf(ctx, 'scorecard');
      await promise(ctx);
      const first = await costs();
      const owners = [{ organisationId: await makeOrganisation(ctx, 'Another', 'another'), status: 'done' } as const];
      await published(ctx, 'commitment', createCommitment(ctx, { title: 'More', owners }));
      expect(await list(ctx, 'scorecard')).toHaveLength(4);
      expect(await costs()).toBe(first);
      expect(first).toBeLessThan(10);
    });
  });
});
