import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Transaction } from '#db/client.server.ts';
import { quotes } from '#db/schema/progress.ts';
import { activityRecords, links, nodes } from '#db/schema/record.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeArea } from '#tests/factories/areas.ts';
import {
  dateOf,
  makeFinding,
  makeParticipation,
  makeService,
  makeUpdate,
  personWith,
} from '#tests/factories/progress.ts';
import { testContext, testServices } from '#tests/factories/services.ts';
import { rollback } from '#tests/setup/database.ts';
import type { QuoteInput, UpdateInput } from '../items.ts';
import { getThing, listThings } from '../reads/things.server.ts';
import { previewUpdate } from '../reads/updates.server.ts';
import { changeFinding } from './change-finding.server.ts';
import { changeMeasure } from './change-measure.server.ts';
import { changeOutcome } from './change-outcome.server.ts';
import { changeQuote } from './change-quote.server.ts';
import { changeServiceChange } from './change-service-change.server.ts';
import { changeUpdate } from './change-update.server.ts';
import { createFinding } from './create-finding.server.ts';
import { createMeasure } from './create-measure.server.ts';
import { createOutcome } from './create-outcome.server.ts';
import { createQuote } from './create-quote.server.ts';
import { createServiceChange } from './create-service-change.server.ts';
import { createUpdate } from './create-update.server.ts';
import { publishItem } from './publish-item.server.ts';
import { withdrawItem } from './withdraw-item.server.ts';
import { withdrawQuotesOfResponse } from './withdraw-quotes-of-response.server.ts';

const notStated = { state: 'not-stated' } as const;

async function inNewArea(work: (ctx: AreaContext, db: Transaction) => Promise<void>): Promise<void> {
  await rollback(async (db) => {
    const area = await makeArea(db);
    await work(testContext(testServices(db), area, { actor: personWith(area, 'commissioner') }), db);
  });
}

const quote: QuoteInput = { body: 'We wait too long.', attribution: 'Parents', wording: 'verbatim', consent: 'given' };

const citedBy = async (db: Transaction, updateId: string) =>
  (await db.select().from(links).where(eq(links.toId, updateId))).map((link) => link.fromId).sort();

describe('a finding', () => {
  it('is a draft until it is published, and passes its gates again when it changes in public', async () => {
    await inNewArea(async (ctx) => {
      const { id } = await createFinding(ctx, { title: 'Waits are long' });
      expect(await listThings(ctx, [id])).toEqual(new Map());
      await publishItem(ctx, 'finding', id);
      const refused = await changeFinding(ctx, id, { title: 'Changed', detail: 'Examples include:' });
      expect(refused).toMatchObject({ isChanged: false, problems: [{ gate: 'danglingLeadIn' }] });
      expect(await getThing(ctx, 'finding', id)).toMatchObject({ title: 'Waits are long', detail: '' });
      expect(await changeFinding(ctx, id, { title: 'Changed', detail: 'More.' })).toEqual({ isChanged: true });
      expect(await getThing(ctx, 'finding', id)).toMatchObject({ title: 'Changed', detail: 'More.' });
    });
  });

  it('is not another kind, nor of another area', async () => {
    await inNewArea(async (ctx, db) => {
      const { id } = await createFinding(ctx, { title: 'T' });
      const input = { title: 'T', detail: '' };
      const outcome = { title: 'T', detail: '', certainty: 'expected', evidence: '' } as const;
      await expect(changeOutcome(ctx, id, outcome)).rejects.toMatchObject({ code: 'not-found' });
      const elsewhere = testContext(ctx.services, await makeArea(db), { actor: ctx.actor });
      await expect(changeFinding(elsewhere, id, input)).rejects.toMatchObject({ code: 'not-found' });
      await expect(publishItem(elsewhere, 'finding', id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(withdrawItem(elsewhere, 'finding', id)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});

describe('a quote', () => {
  it('needs words and a group, and keeps who cleared it and when', async () => {
    await inNewArea(async (ctx, db) => {
      const { id } = await createQuote(ctx, { ...quote, attribution: ' ' });
      expect(await publishItem(ctx, 'quote', id)).toMatchObject({ problems: [{ gate: 'quoteAttribution' }] });
      await changeQuote(ctx, id, quote);
      expect(await publishItem(ctx, 'quote', id)).toEqual({ isPublished: true });
      const [row] = await db.select().from(quotes);
      expect(row).toMatchObject({ approvedAt: ctx.now });
      expect(row?.approvedBy).toBe(ctx.actor.kind === 'person' ? ctx.actor.personId : '');
    });
  });

  it('goes with its response: off every page, its words gone, nobody named, never to return', async () => {
    await inNewArea(async (ctx, db) => {
      const { id } = await createQuote(ctx, { ...quote, responseId: 'r1' });
      const other = await createQuote(ctx, { ...quote, responseId: 'r2' });
      await publishItem(ctx, 'quote', id);
      expect(await withdrawQuotesOfResponse(ctx, 'r1')).toBe(1);
      expect(await listThings(ctx, [id])).toEqual(new Map());
      const [row] = await db.select().from(quotes).where(eq(quotes.id, id));
      expect(row).toMatchObject({ body: '', consent: 'withdrawn', responseId: null });
      const [node] = await db.select().from(nodes).where(eq(nodes.id, id));
      expect(node?.title).not.toContain('wait');
      const deeds = await db.select().from(activityRecords).where(eq(activityRecords.verb, 'quote.withdrawn'));
      expect(deeds).toMatchObject([{ actorId: null, nodeId: id }]);
      expect(await publishItem(ctx, 'quote', id)).toMatchObject({ problems: [{ gate: 'quoteConsent' }] });
      expect(await changeQuote(ctx, id, quote)).toMatchObject({ problems: [{ gate: 'quoteConsent' }] });
      const [kept] = await db.select().from(quotes).where(eq(quotes.id, other.id));
      expect(kept?.body).toBe(quote.body);
    });
  });
});

describe('an outcome', () => {
  it('is achieved only with evidence', async () => {
    await inNewArea(async (ctx) => {
      await expect(createOutcome(ctx, { title: 'T', certainty: 'achieved' })).rejects.toThrow();
    });
    await inNewArea(async (ctx) => {
      const { id } = await createOutcome(ctx, { title: 'Shorter waits', detail: 'We hope so.' });
      await publishItem(ctx, 'outcome', id);
      expect(await getThing(ctx, 'outcome', id)).toMatchObject({ certainty: 'expected', evidence: '' });
      const proven = {
        title: 'Shorter waits',
        detail: '',
        certainty: 'achieved',
        evidence: 'The median fell.',
      } as const;
      expect(await changeOutcome(ctx, id, proven)).toEqual({ isChanged: true });
      expect(await getThing(ctx, 'outcome', id)).toMatchObject({ certainty: 'achieved', evidence: 'The median fell.' });
      const blank = { ...proven, evidence: '  ' };
      expect(await changeOutcome(ctx, id, blank)).toMatchObject({ problems: [{ gate: 'achievedEvidence' }] });
    });
  });
});

describe('a measure', () => {
  it('keeps what is not stated apart from zero', async () => {
    await inNewArea(async (ctx) => {
      const zero = { value: { state: 'stated', value: 0 } as const, asAt: dateOf('2025') };
      const { id } = await createMeasure(ctx, { title: 'M', readings: [zero, {}] });
      await publishItem(ctx, 'measure', id);
      const shown = await getThing(ctx, 'measure', id);
      expect(shown).toMatchObject({ denominator: notStated, unit: notStated });
      expect(shown.readings).toMatchObject([
        { value: { state: 'stated', value: 0 }, asAt: { text: '2025', edtf: '2025' } },
        { value: notStated, asAt: notStated },
      ]);
      const { unit, numerator, source } = shown;
      const input = {
        title: 'M',
        unit,
        numerator,
        source,
        denominator: { state: 'stated', value: 'all plans' } as const,
      };
      expect(
        await changeMeasure(ctx, id, { ...input, changedBecause: 'It was read wrongly.', readings: [zero] }),
      ).toEqual({ isChanged: true });
      expect(await getThing(ctx, 'measure', id)).toMatchObject({ denominator: { value: 'all plans' }, readings: [{}] });
    });
  });
});

describe('a service change', () => {
  it('needs a stage, and keeps place and date of each apart', async () => {
    await inNewArea(async (ctx) => {
      const serviceId = await makeService(ctx, 'Autism assessment', 'autism');
      const { id } = await createServiceChange(ctx, { title: 'Pathway', serviceId });
      expect(await publishItem(ctx, 'service-change', id)).toMatchObject({ problems: [{ gate: 'stagesMissing' }] });
      const stage = (name: 'pilot' | 'approved', place: string) =>
        ({ stage: name, place: { state: 'stated', value: place }, reached: notStated, note: '' }) as const;
      const stages = [stage('pilot', 'South'), stage('approved', 'All')];
      expect(await changeServiceChange(ctx, id, { title: 'Pathway', detail: '', serviceId, stages })).toEqual({
        isChanged: true,
      });
      await publishItem(ctx, 'service-change', id);
      expect(await getThing(ctx, 'service-change', id)).toMatchObject({
        service: { title: 'Autism assessment' },
        stages: [
          { stage: 'pilot', position: 'past', place: { value: 'South' }, reached: notStated },
          { stage: 'approved', position: 'current', place: { value: 'All' } },
        ],
      });
    });
  });

  it('refuses a service of another area', async () => {
    await inNewArea(async (ctx, db) => {
      const foreign = await makeService(testContext(ctx.services, await makeArea(db)), 'Theirs', 'theirs');
      await expect(createServiceChange(ctx, { title: 'T', serviceId: foreign })).rejects.toMatchObject({
        code: 'not-found',
      });
    });
  });
});

describe('an update', () => {
  const whole = (changes: Partial<UpdateInput>): UpdateInput => ({
    title: 'Shorter waits',
    said: 'We wait.',
    did: 'We hired.',
    saidBy: '',
    status: 'not-stated',
    serviceId: null,
    blocks: [],
    nextUpdate: notStated,
    source: '',
    ...changes,
  });

  it('is published with something public that shows where it came from, and not without', async () => {
    await inNewArea(async (ctx) => {
      const draft = await createFinding(ctx, { title: 'Draft' });
      const { id } = await createUpdate(
        ctx,
        whole({ said: ' ', did: ' ', blocks: [{ kind: 'list', nodeIds: [draft.id] }] }),
      );
      const refused = await publishItem(ctx, 'update', id);
      const gates = refused.isPublished ? [] : refused.problems.map((problem) => problem.gate);
      expect(gates).toEqual(['saidMissing', 'didMissing', 'nothingCited', 'listEmpty']);
      await publishItem(ctx, 'finding', draft.id);
      await changeUpdate(ctx, id, whole({ blocks: [{ kind: 'list', nodeIds: [draft.id] }] }));
      expect(await publishItem(ctx, 'update', id)).toEqual({ isPublished: true });
    });
  });

  it('cites what its blocks show, and no more once they show it no more', async () => {
    await inNewArea(async (ctx, db) => {
      const one = await makeFinding(ctx, 'One');
      const other = await makeFinding(ctx, 'Other');
      const participationId = await makeParticipation(ctx, 'Listening', ['Parents']);
      const service = await makeService(ctx, 'Speech therapy', 'speech');
      const shows = (ids: string[]) => [{ kind: 'list', nodeIds: ids } as const];
      const made = await createUpdate(
        ctx,
        whole({ blocks: [...shows([one, service]), { kind: 'groups', participationId }] }),
      );
      expect(await citedBy(db, made.id)).toEqual([one, participationId].sort());
      expect(await changeUpdate(ctx, made.id, whole({ blocks: shows([other]) }))).toEqual({ isChanged: true });
      expect(await citedBy(db, made.id)).toEqual([other]);
    });
  });

  it('shows nothing of another area', async () => {
    await inNewArea(async (ctx, db) => {
      const theirs = await makeFinding(testContext(ctx.services, await makeArea(db)), 'Theirs');
      const blocks = [{ kind: 'list' as const, nodeIds: [theirs] }];
      await expect(createUpdate(ctx, whole({ blocks }))).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('keeps to one address each', async () => {
    await inNewArea(async (ctx) => {
      const taken = await createUpdate(ctx, whole({ slug: 'waits' }));
      const { id, slug } = await createUpdate(ctx, whole({}));
      expect([taken.slug, slug]).toEqual(['waits', 'shorter-waits']);
      expect(await changeUpdate(ctx, id, whole({ slug: 'waits' }))).toMatchObject({
        problems: [{ gate: 'slugTaken' }],
      });
    });
  });

  it('is previewed as the public would see it, drafts of others left out', async () => {
    await inNewArea(async (ctx) => {
      const shown = await makeFinding(ctx, 'Public');
      const draft = await createFinding(ctx, { title: 'Not yet' });
      const { id } = await createUpdate(ctx, whole({ blocks: [{ kind: 'list', nodeIds: [draft.id, shown] }] }));
      const preview = await previewUpdate(ctx, id);
      expect(preview.blocks).toMatchObject([{ things: [{ title: 'Public' }] }]);
      expect(JSON.stringify(preview)).not.toContain('Not yet');
    });
  });

  it('tells every process that its pages changed', async () => {
    await inNewArea(async (ctx, db) => {
      const { id } = await makeUpdate(ctx);
      const version = async () =>
        (await db.query.areas.findFirst({ where: (area) => eq(area.id, ctx.area.id) }))?.contentVersion ?? 0;
      const before = await version();
      await changeUpdate(ctx, id, whole({ title: 'Other' }));
      const changed = await version();
      await withdrawItem(ctx, 'update', id);
      expect([changed > before, (await version()) > changed]).toEqual([true, true]);
    });
  });
});
