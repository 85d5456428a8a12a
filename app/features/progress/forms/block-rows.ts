/** The parts of an update as rows of its form: one flat shape for all kinds, turned into the block that its kind asks for. Pure. */
import { z } from 'zod';
import { formatPartialDate } from '#app/lib/partial-date.ts';
import { isWebAddress } from '#app/lib/web-address.ts';
import { blockKinds } from '../blocks.ts';
import type { Block, BlockKind, NewBlock } from '../blocks.ts';
import { statuses } from '../status.ts';
import { choice, date, limits, needed, rows, words } from './fields.ts';
import type { FormText } from './fields.ts';

/** As typed. A row carries a word of its own in `row`: one with nothing in it would vanish with the answer of the form. */
export type BlockRow = {
  kind: BlockKind;
  heading?: string;
  markdown?: string;
  lead?: string;
  participationId?: string;
  text?: string;
  href?: string;
  nodes?: { row: string; nodeId?: string }[];
  items?: { row: string; text?: string; status?: string; on?: string }[];
};

/** An empty part of a kind, with its first row where it has rows. */
export function newBlockRow(kind: BlockKind): BlockRow {
  if (kind === 'list') return { kind, nodes: [{ row: 'new' }] };
  return kind === 'entries' ? { kind, items: [{ row: 'new' }] } : { kind };
}

const entry = (t: FormText) =>
  z.object({ text: needed(t, 'entryMissing', limits.prose), status: choice(t, statuses), on: date(t) });

const flat = (t: FormText) =>
  z.object({
    kind: z.enum(blockKinds),
    heading: words(t, limits.title),
    markdown: words(t),
    lead: words(t),
    participationId: words(t, limits.line),
    text: words(t, limits.title),
    href: words(t, limits.line),
    nodes: rows(z.object({ nodeId: needed(t, 'thingMissing', limits.line) })),
    items: rows(entry(t)),
  });

type Flat = z.output<ReturnType<typeof flat>>;

/** What each kind must have, by the field that lacks it. */
function missingIn(row: Flat, t: FormText): { path: keyof Flat; message: string }[] {
  switch (row.kind) {
    case 'text':
      return row.markdown === '' ? [{ path: 'markdown', message: t('textMissing') }] : [];
    case 'list':
      return row.nodes.length === 0 ? [{ path: 'nodes', message: t('thingsMissing') }] : [];
    case 'entries':
      return row.items.length === 0 ? [{ path: 'items', message: t('entriesMissing') }] : [];
    case 'groups':
      return row.participationId === '' ? [{ path: 'participationId', message: t('participationMissing') }] : [];
    case 'link':
      return [
        ...(row.text === '' ? [{ path: 'text' as const, message: t('linkTextMissing') }] : []),
        ...(isWebAddress(row.href) ? [] : [{ path: 'href' as const, message: t('hrefWrong') }]),
      ];
  }
}

function blockOf({ kind, heading, markdown, lead, participationId, text, href, nodes, items }: Flat): NewBlock {
  switch (kind) {
    case 'text':
      return { kind, heading, markdown };
    case 'list':
      return { kind, heading, lead, nodeIds: nodes.map((node) => node.nodeId) };
    case 'entries':
      return { kind, heading, items };
    case 'groups':
      return { kind, heading, participationId };
    case 'link':
      return { kind, heading, text, href };
  }
}

/** One part: refused at the field that its kind lacks. */
export const blockRow = (t: FormText) =>
  flat(t)
    .superRefine((row, check) => {
      for (const { path, message } of missingIn(row, t)) check.addIssue({ code: 'custom', path: [path], message });
    })
    .transform(blockOf);

/** A stored block as its author would type it. */
export function blockRowOf(block: Block): BlockRow {
  switch (block.kind) {
    case 'list': {
      const { kind, heading, lead, nodeIds } = block;
      return { kind, heading, lead, nodes: nodeIds.map((nodeId) => ({ row: 'known', nodeId })) };
    }
    case 'entries': {
      const items = block.items.map(({ text, status, on }) => ({
        row: 'known',
        text,
        status,
        on: on.state === 'stated' ? formatPartialDate(on) : '',
      }));
      return { kind: block.kind, heading: block.heading, items };
    }
    case 'text':
    case 'groups':
    case 'link':
      return block;
  }
}
