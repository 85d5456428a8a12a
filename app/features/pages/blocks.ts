/** The typed blocks of a page or report, in its author's order: the one schema of what drafts and versions hold. Pure. */
import { z } from 'zod';
import type { CommitmentStatus } from '#db/schema/progress.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { isWebAddress } from '#app/lib/web-address.ts';

/** Blocks that list things of the chain, and the kinds of thing that each may list. */
export const listKinds = {
  findings: ['finding'],
  priorities: ['priority'],
  recommendations: ['recommendation'],
  quotes: ['quote'],
  participation: ['participation'],
  actions: ['commitment'],
  measures: ['measure'],
  outcomes: ['outcome'],
  changes: ['service-change'],
  services: ['service'],
  links: ['consultation', 'survey', 'update', 'report', 'page', 'decision', 'feedback', 'figure'],
} as const satisfies Record<string, readonly NodeKind[]>;
export type ListKind = keyof typeof listKinds;

export const entryStatuses = [
  'not-stated',
  'planned',
  'starting',
  'under-way',
  'done',
  'stopped',
] as const satisfies readonly CommitmentStatus[];
export type EntryStatus = (typeof entryStatuses)[number];

/** `decoration`: those who do not see it miss nothing. */
export const picturePurposes = ['informs', 'decoration'] as const;
export type PicturePurpose = (typeof picturePurposes)[number];

/** The most pictures of one page: all of them are in every copy that is downloaded. */
export const mostPictures = 24;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const storedDate = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('not-stated') }),
    z.object({
      state: z.literal('stated'),
      start: day,
      end: day,
      precision: z.enum(['day', 'month', 'quarter', 'term', 'academic-year', 'financial-year', 'calendar-year']),
      qualifier: z.enum(['on', 'by', 'from', 'about']),
    }),
  ])
  .default({ state: 'not-stated' });

const text = z.string().default('');

/** What every block has: `id` is its anchor; without a heading it goes on under the one before it. */
const shared = {
  id: text,
  heading: text,
  /** Of its heading: 3 is a part of the part before it. */
  level: z.union([z.literal(2), z.literal(3)]).default(2),
};

const list = <K extends ListKind>(kind: K) =>
  z.object({ ...shared, kind: z.literal(kind), lead: text, nodeIds: z.array(z.string().min(1)).default([]) });

const timelineItem = z.object({ text, status: z.enum(entryStatuses).default('not-stated'), on: storedDate });
/** A value of null is not stated. */
const chartItem = z.object({ label: text, value: z.number().nullable() });
const personItem = z.object({
  name: text,
  role: text,
  /** An organisation of the area, which is linked; or its name in words. */
  organisationId: z.string().nullable().default(null),
  organisation: text,
});

export const blockSchema = z.discriminatedUnion('kind', [
  /** `aside` sets a host's or editor's words apart from those of the page. */
  z.object({ ...shared, kind: z.literal('text'), markdown: text, frame: z.enum(['plain', 'aside']).default('plain') }),
  list('findings'),
  list('priorities'),
  list('recommendations'),
  list('quotes'),
  list('participation'),
  list('actions'),
  list('measures'),
  list('outcomes'),
  list('changes'),
  list('services'),
  list('links'),
  /** A model of support in order, each level with what is tagged to it; no level ids mean all of them. */
  z.object({
    ...shared,
    kind: z.literal('levels'),
    lead: text,
    tierSetId: text,
    levelIds: z.array(z.string()).default([]),
  }),
  /** Lines of progress or history: a status and a date belong to their own line and to no other. */
  z.object({ ...shared, kind: z.literal('timeline'), lead: text, items: z.array(timelineItem).default([]) }),
  /** Figures that a named source gives; figures of this site are measures (product, rule 6). */
  z.object({
    ...shared,
    kind: z.literal('chart'),
    title: text,
    unit: text,
    source: text,
    items: z.array(chartItem).default([]),
  }),
  z.object({ ...shared, kind: z.literal('people'), lead: text, items: z.array(personItem).default([]) }),
  z.object({ ...shared, kind: z.literal('partners'), lead: text, organisationIds: z.array(z.string()).default([]) }),
  /** Something that was held, as exactly as it is known. */
  z.object({
    ...shared,
    kind: z.literal('event'),
    name: text,
    on: storedDate,
    heldBy: text,
    place: text,
    attended: z.array(z.string().min(1)).default([]),
    /** Markdown: what came out of it. */
    outcome: text,
  }),
  /** A picture of the area's store. One that informs has words for those who do not see it; a decoration has none. */
  z.object({
    ...shared,
    kind: z.literal('picture'),
    pictureId: text,
    purpose: z.enum(picturePurposes).default('informs'),
    alternative: text,
    caption: text,
    /** Who made it, or whose it is. */
    credit: text,
  }),
  /** A file elsewhere. `alternative` says in words what is in it, for those who cannot open or read it. */
  z.object({
    ...shared,
    kind: z.literal('document'),
    title: text,
    href: z
      .string()
      .refine((href) => href === '' || isWebAddress(href))
      .default(''),
    format: text,
    alternative: text,
  }),
  z.object({
    ...shared,
    kind: z.literal('link'),
    text,
    href: z
      .string()
      .refine((href) => href === '' || isWebAddress(href))
      .default(''),
  }),
  /** Where the comments stand; without such a block they stand last. */
  z.object({ ...shared, kind: z.literal('comments') }),
]);

export type Block = z.output<typeof blockSchema>;
/** What an author gives: ids, headings, leads, statuses and dates may be left out. */
export type NewBlock = z.input<typeof blockSchema>;
export type BlockKind = Block['kind'];
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;

export const blockKinds: readonly BlockKind[] = [
  'text',
  'findings',
  'priorities',
  'recommendations',
  'quotes',
  'participation',
  'actions',
  'measures',
  'outcomes',
  'changes',
  'services',
  'links',
  'levels',
  'timeline',
  'chart',
  'people',
  'partners',
  'event',
  'picture',
  'document',
  'link',
  'comments',
];

export function isBlockKind(kind: unknown): kind is BlockKind {
  return blockKinds.some((one) => one === kind);
}

export function isListKind(kind: BlockKind): kind is ListKind {
  return kind in listKinds;
}

export const contentSchema = z.object({
  title: z.string(),
  /** Markdown: the page in short, before everything else. */
  summary: text,
  blocks: z.array(blockSchema).max(120).default([]),
  /** The page or report of this area that this one is part of. */
  parentId: z.string().nullable().default(null),
  /** A page elsewhere that this one is part of; empty texts for none. */
  parentText: text,
  parentHref: z
    .string()
    .refine((href) => href === '' || isWebAddress(href))
    .default(''),
  /** Where a demonstration's content was published, in words. */
  source: text,
});

/** All that an author writes of a page; frozen whole at each publication. */
export type PageContent = z.output<typeof contentSchema>;
export type NewContent = z.input<typeof contentSchema>;

/** Gives an id to every block that has none, and keeps the ids that are there. */
export function withIds(blocks: readonly NewBlock[]): NewBlock[] {
  return blocks
    .map((block) => ({ ...block, id: block.id ?? '' }))
    .map((block) => (block.id === '' ? { ...block, id: newPublicId() } : block));
}

/** Content as it is stored, from what an author gives. @throws ZodError for what no form lets through. */
export function readContent(given: unknown): PageContent {
  return contentSchema.parse(given);
}

/** The nodes that a page shows or leads to, each once, in order. */
export function citedIds({ blocks, parentId }: Pick<PageContent, 'blocks' | 'parentId'>): string[] {
  const ids = blocks.flatMap((block) => ('nodeIds' in block ? block.nodeIds : []));
  return [...new Set([...ids, ...(parentId === null ? [] : [parentId])])];
}

/** The organisations that a page names, each once. */
export function namedOrganisations(blocks: readonly Block[]): string[] {
  const ids = blocks.flatMap((block) => {
    if (block.kind === 'partners') return block.organisationIds;
    if (block.kind === 'people') return block.items.flatMap((person) => person.organisationId ?? []);
    return [];
  });
  return [...new Set(ids)];
}

/** The pictures that a page shows, each once. */
export function namedPictures(blocks: readonly Block[]): string[] {
  const ids = blocks.flatMap((block) => (block.kind === 'picture' && block.pictureId !== '' ? [block.pictureId] : []));
  return [...new Set(ids)];
}

const partsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'text':
      return [block.markdown];
    case 'timeline':
      return [block.lead, ...block.items.map((item) => item.text)];
    case 'chart':
      return [block.title, block.source, ...block.items.map((item) => item.label)];
    case 'people':
      return [block.lead, ...block.items.flatMap(({ name, role, organisation }) => [name, role, organisation])];
    case 'event':
      return [block.name, block.heldBy, block.place, ...block.attended, block.outcome];
    case 'picture':
      // Taken down in the store, it is gone from the page at once: nothing of it may stay behind in the search.
      return [];
    case 'document':
      return [block.title, block.alternative];
    case 'link':
      return [block.text];
    case 'comments':
      return [];
    default:
      return [block.lead];
  }
};

/** The author's own words, for the search and for checks of wording; never those of the things that are listed. */
export function wordsOf({ summary, blocks }: Pick<PageContent, 'summary' | 'blocks'>): string[] {
  return [summary, ...blocks.flatMap((block) => [block.heading, ...partsOf(block)])].filter((part) => part !== '');
}
