/** Puts a page with a block of every kind into a test's database, through the writes that screens use. */
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { levels, serviceLevels, tierSets } from '#db/schema/areas.ts';
import { priorities, prioritySets, recommendations } from '#db/schema/priorities.ts';
import { nodes } from '#db/schema/record.ts';
import { addPicture } from '#app/features/files/writes/add-picture.server.ts';
import { createPage } from '#app/features/pages/writes/create-page.server.ts';
import { publishPage } from '#app/features/pages/writes/publish-page.server.ts';
import type { NewBlock } from '#app/features/pages/blocks.ts';
import type { NewPage } from '#app/features/pages/writes/create-page.server.ts';
import { createCommitment } from '#app/features/progress/writes/create-commitment.server.ts';
import { createMeasure } from '#app/features/progress/writes/create-measure.server.ts';
import { createOutcome } from '#app/features/progress/writes/create-outcome.server.ts';
import { createQuote } from '#app/features/progress/writes/create-quote.server.ts';
import { createServiceChange } from '#app/features/progress/writes/create-service-change.server.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { makeNode } from './areas.ts';
import { dateOf, makeFinding, makeOrganisation, makeParticipation, makeService } from './progress.ts';
import { published } from './progress-page.ts';

/** Words that a group said, to be withdrawn in tests. */
export const heard = 'Please join the services up, so that we need tell our story only once.';

/** A public quote of those words. */
export const makeQuote = (ctx: AreaContext, body = heard) =>
  published(
    ctx,
    'quote',
    createQuote(ctx, { body, attribution: 'Parents and carers', wording: 'verbatim', consent: 'given' }),
  );

/** A page or report that is published; @throws with what its gates said. */
export async function publishedPage(ctx: AreaContext, given: NewPage): Promise<{ id: string; slug: string }> {
  const made = await createPage(ctx, given);
  const answer = await publishPage(ctx, made.id);
  if (!answer.isPublished) throw new Error(answer.problems.map((one) => one.message).join(' '));
  return made;
}

/** A public priority and a public recommendation, of a set that says it has seven. */
async function makePriorities({ db, area }: AreaContext): Promise<{ priority: string; recommendation: string }> {
  const setId = newPublicId();
  await db.insert(prioritySets).values({
    areaId: area.id,
    id: setId,
    holds: 'priority',
    title: 'Priorities for change',
    statedCount: { state: 'stated', value: 7 },
    madeAt: new Date('2026-01-01'),
  });
  const priority = await makeNode(db, area, 'priority', { slug: null, title: 'Closer working' });
  await db.insert(priorities).values({ areaId: area.id, id: priority, setId, saidBy: ['Commissioners'] });
  const recommendation = await makeNode(db, area, 'recommendation', { slug: null, title: 'A national specification' });
  await db.insert(recommendations).values({ areaId: area.id, id: recommendation, levels: ['national'] });
  return { priority, recommendation };
}

async function makeModel({ db, area }: AreaContext, serviceId: string): Promise<string> {
  const [id, levelId] = [newPublicId(), newPublicId()];
  await db.insert(tierSets).values({ areaId: area.id, id, name: 'Levels of help' });
  await db.insert(levels).values({
    areaId: area.id,
    id: levelId,
    tierSetId: id,
    position: 1,
    name: 'Universal Health Support',
    strapline: 'Support available to all families',
    description: 'Everyday health services.',
  });
  await db.insert(serviceLevels).values({ areaId: area.id, serviceId, levelId });
  return id;
}

/** A picture in the area's store, of one colour and 40 × 30 pixels. */
export async function makePicture(
  ctx: AreaContext,
  background = '#336699',
  alt = 'A workshop',
  width = 40,
): Promise<string> {
  const bytes = await sharp({ create: { width, height: (width * 3) / 4, channels: 3, background } })
    .png()
    .toBuffer();
  const added = await addPicture(ctx, new Uint8Array(bytes), alt);
  if (!added.isAdded) throw new Error(added.because);
  return added.id;
}

/** A block of every kind, each with something to show, and the quote among them. */
export async function everyBlock(ctx: AreaContext): Promise<{ blocks: NewBlock[]; quoteId: string }> {
  const quoteId = await makeQuote(ctx);
  const service = await makeService(ctx, 'Speech and Language Therapy', 'speech-therapy');
  const { priority, recommendation } = await makePriorities(ctx);
  const organisation = await makeOrganisation(ctx, 'Testshire Parent Carer Forum', 'forum');
  const change = await published(
    ctx,
    'service-change',
    createServiceChange(ctx, {
      title: 'Social Communication Pathway',
      stages: [{ stage: 'pilot', place: { state: 'stated', value: 'the south' } }, { stage: 'approved' }],
    }),
  );
  const blocks: NewBlock[] = [
    { kind: 'text', heading: 'What did we learn?', markdown: 'The people we spoke to told us **this**.' },
    { kind: 'findings', nodeIds: [await makeFinding(ctx, 'It was not clear how to get support')] },
    { kind: 'text', frame: 'aside', markdown: 'We invited partners to write.' },
    { kind: 'priorities', heading: 'Priorities', nodeIds: [priority] },
    { kind: 'recommendations', heading: 'Recommendations', nodeIds: [recommendation] },
    { kind: 'quotes', heading: 'Our parents have said', nodeIds: [quoteId] },
    {
      kind: 'participation',
      heading: 'Who took part',
      nodeIds: [await makeParticipation(ctx, 'A conference', ['School staff'])],
    },
    {
      kind: 'actions',
      heading: 'Our actions',
      lead: 'To deliver this we will:',
      nodeIds: [await published(ctx, 'commitment', createCommitment(ctx, { title: 'review the service' }))],
    },
    {
      kind: 'measures',
      heading: 'Measures',
      level: 3,
      nodeIds: [await published(ctx, 'measure', createMeasure(ctx, { title: '67% within 20 weeks' }))],
    },
    {
      kind: 'outcomes',
      heading: 'What will be different',
      nodeIds: [await published(ctx, 'outcome', createOutcome(ctx, { title: 'Support comes sooner' }))],
    },
    { kind: 'changes', heading: 'Good news', nodeIds: [change] },
    { kind: 'services', heading: 'Services', nodeIds: [service] },
    { kind: 'levels', heading: 'Levels', tierSetId: await makeModel(ctx, service) },
    {
      kind: 'timeline',
      heading: 'Progress to date',
      items: [{ text: 'The backlog was resolved.', status: 'done', on: dateOf('by May 2024') }],
    },
    {
      kind: 'chart',
      heading: 'In figures',
      title: 'Visits a year',
      unit: 'visits',
      source: 'Annual review 2025',
      items: [{ label: 'Drop-in clinics', value: 1200 }],
    },
    {
      kind: 'people',
      heading: 'Who wrote this',
      items: [{ name: 'Ada Example', role: 'Head of Service', organisationId: organisation }],
    },
    { kind: 'partners', heading: 'With thanks to', organisationIds: [organisation] },
    {
      kind: 'event',
      heading: 'The conference',
      name: 'Stakeholder conference',
      on: dateOf('April 2019'),
      heldBy: 'Community Health Services',
      attended: ['professionals', 'parents and carers'],
      outcome: 'Priorities for the service.',
    },
    {
      kind: 'picture',
      heading: 'How it went',
      pictureId: await makePicture(ctx),
      alternative: 'People round a table',
      caption: 'The first workshop.',
      credit: 'Ada Example',
    },
    {
      kind: 'document',
      heading: 'Read more',
      title: 'The whole review',
      href: 'https://example.org/review.pdf',
      format: 'PDF, 2 MB',
      alternative: 'The review says what was found in each borough.',
    },
    { kind: 'link', text: 'How we are improving', href: 'https://example.org/parent' },
    { kind: 'comments' },
  ];
  return { blocks, quoteId };
}

/** Everything that is public of a node's state, straight from the table. */
export async function stateOf({ db }: AreaContext, id: string): Promise<string | undefined> {
  const [row] = await db.select({ state: nodes.state }).from(nodes).where(eq(nodes.id, id));
  return row?.state;
}
