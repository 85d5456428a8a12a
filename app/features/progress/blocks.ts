/** The typed blocks of an update, in its author's order: the one schema of what `updates.blocks` holds. Pure. */
import { z } from 'zod';
import { isWebAddress } from '#app/lib/web-address.ts';
import { statuses } from './status.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A date as stored: the range it may fall in, with precision and qualifier. */
const storedDate = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-stated') }),
  z.object({
    state: z.literal('stated'),
    start: day,
    end: day,
    precision: z.enum(['day', 'month', 'quarter', 'term', 'academic-year', 'financial-year', 'calendar-year']),
    qualifier: z.enum(['on', 'by', 'from', 'about']),
  }),
]);

/** Empty where the block goes on under the heading before it. */
const heading = z.string().default('');

const entry = z.object({
  text: z.string().min(1),
  status: z.enum(statuses).default('not-stated'),
  on: storedDate.default({ state: 'not-stated' }),
});

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), heading, markdown: z.string().min(1) }),
  /** The groups that took part, from a participation: never copied, so that counts stay those of the record. */
  z.object({ kind: z.literal('groups'), heading, participationId: z.string().min(1) }),
  /** Findings, quotes, commitments, measures, outcomes, service changes and services, each shown as its kind is. */
  z.object({
    kind: z.literal('list'),
    heading,
    lead: z.string().default(''),
    nodeIds: z.array(z.string().min(1)).min(1),
  }),
  /** Progress to date, a line at a time: a status and a date belong to their own line and to no other. */
  z.object({ kind: z.literal('entries'), heading, items: z.array(entry).min(1) }),
  z.object({ kind: z.literal('link'), heading, text: z.string().min(1), href: z.string().refine(isWebAddress) }),
]);

export const blocksSchema = z.array(blockSchema).max(80);

export type Block = z.output<typeof blockSchema>;
/** What an author gives: headings, leads, statuses and dates may be left out. */
export type NewBlock = z.input<typeof blockSchema>;
export type BlockKind = Block['kind'];

export const blockKinds: readonly BlockKind[] = ['text', 'list', 'entries', 'groups', 'link'];

/** The nodes that the blocks show, each once, in order. */
export function citedIds(blocks: readonly Block[]): string[] {
  const ids = blocks.flatMap((block) => {
    if (block.kind === 'list') return block.nodeIds;
    return block.kind === 'groups' ? [block.participationId] : [];
  });
  return [...new Set(ids)];
}
