/** The fields of each kind of block: one description that the form is drawn from and read by. Pure. */
import { entryStatuses, listKinds, picturePurposes } from '../blocks.ts';
import type { BlockKind, ListKind } from '../blocks.ts';

/** What is offered in a field of choices. */
export type Offer = 'nodes' | 'tierSets' | 'levels' | 'organisations' | 'pictures';

export type SimpleField =
  | { name: string; as: 'line' | 'long' | 'address' | 'date' | 'number'; hint?: 'pictureHint' | 'figureHint' }
  | { name: string; as: 'select'; options: readonly string[] }
  | { name: string; as: 'choice'; from: Offer };

export type Field =
  | SimpleField
  /** One text a line. */
  | { name: string; as: 'lines' }
  /** Any number of choices, in order. */
  | { name: string; as: 'choices'; from: Offer }
  | { name: string; as: 'rows'; of: readonly SimpleField[] };

const lead: Field = { name: 'lead', as: 'long' };

const list: Field[] = [lead, { name: 'nodeIds', as: 'choices', from: 'nodes' }];

const lists = Object.fromEntries(Object.keys(listKinds).map((kind) => [kind, list])) as Record<ListKind, Field[]>;

export const fieldsOf: Record<BlockKind, readonly Field[]> = {
  ...lists,
  text: [
    { name: 'markdown', as: 'long' },
    { name: 'frame', as: 'select', options: ['plain', 'aside'] },
  ],
  levels: [
    lead,
    { name: 'tierSetId', as: 'choice', from: 'tierSets' },
    { name: 'levelIds', as: 'choices', from: 'levels' },
  ],
  timeline: [
    lead,
    {
      name: 'items',
      as: 'rows',
      of: [
        { name: 'text', as: 'long' },
        { name: 'status', as: 'select', options: entryStatuses },
        { name: 'on', as: 'date' },
      ],
    },
  ],
  chart: [
    { name: 'title', as: 'line' },
    { name: 'unit', as: 'line' },
    { name: 'source', as: 'line' },
    {
      name: 'items',
      as: 'rows',
      of: [
        { name: 'label', as: 'line' },
        { name: 'value', as: 'number', hint: 'figureHint' },
      ],
    },
  ],
  people: [
    lead,
    {
      name: 'items',
      as: 'rows',
      of: [
        { name: 'name', as: 'line' },
        { name: 'role', as: 'line' },
        { name: 'organisationId', as: 'choice', from: 'organisations' },
        { name: 'organisation', as: 'line' },
      ],
    },
  ],
  partners: [lead, { name: 'organisationIds', as: 'choices', from: 'organisations' }],
  event: [
    { name: 'name', as: 'line' },
    { name: 'on', as: 'date' },
    { name: 'heldBy', as: 'line' },
    { name: 'place', as: 'line' },
    { name: 'attended', as: 'lines' },
    { name: 'outcome', as: 'long' },
  ],
  picture: [
    { name: 'pictureId', as: 'choice', from: 'pictures' },
    { name: 'purpose', as: 'select', options: picturePurposes },
    { name: 'alternative', as: 'long', hint: 'pictureHint' },
    { name: 'caption', as: 'line' },
    { name: 'credit', as: 'line' },
  ],
  document: [
    { name: 'title', as: 'line' },
    { name: 'href', as: 'address' },
    { name: 'format', as: 'line' },
    { name: 'alternative', as: 'long' },
  ],
  link: [
    { name: 'text', as: 'line' },
    { name: 'href', as: 'address' },
  ],
  comments: [],
};
