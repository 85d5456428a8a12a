/** What each form shows of a thing that is there: every text as its author would type it. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';
import { formatPartialDate } from '#app/lib/partial-date.ts';
import { blocksSchema } from '../blocks.ts';
import type { ItemKind } from '../items.ts';
import type { ThingRow } from '../reads/thing-rows.server.ts';
import { blockRowOf } from './block-rows.ts';
import type { BlockRow } from './block-rows.ts';

const typedDate = (value: StoredDate) => (value.state === 'stated' ? formatPartialDate(value) : '');
const typedWords = (value: Stated<string>) => (value.state === 'stated' ? value.value : '');
const pick = <T, K extends keyof T>(from: T, ...keys: K[]) =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
const typedNumber = (value: Stated<number>) => (value.state === 'stated' ? String(value.value) : '');

export type FindingValues = { title: string; detail: string };
export type QuoteValues = { body: string; attribution: string; wording: string; consent: string };
export type PriorityValues = { title: string; detail: string; setId: string; position: string; saidBy: string };
export type RecommendationValues = {
  title: string;
  detail: string;
  setId: string;
  position: string;
  levels: string[];
  addressedTo: string;
};
export type OwnerValues = {
  id: string;
  organisationId: string;
  status: string;
  due: string;
  slipReason: string;
  contact: string;
  stoppedBecause: string;
};
export type TargetValues = { id: string; statement: string; value: string; unit: string; due: string };
export type CommitmentValues = {
  title: string;
  detail: string;
  decision: string;
  reasonKind: string;
  reason: string;
  reconsider: string;
  decidedBy: string;
  decidedOn: string;
  nextUpdate: string;
  note: string;
  changedBecause: string;
  owners: OwnerValues[];
  targets: TargetValues[];
};
export type ReadingValues = { row: string; value: string; asAt: string };
export type MeasureValues = {
  title: string;
  unit: string;
  numerator: string;
  denominator: string;
  source: string;
  readings: ReadingValues[];
  changedBecause: string;
};
export type OutcomeValues = { title: string; detail: string; certainty: string; evidence: string };
export type StageValues = { row: string; stage: string; place: string; reached: string; note: string };
export type ServiceChangeValues = {
  title: string;
  detail: string;
  serviceId: string;
  stages: StageValues[];
  changedBecause: string;
};
export type UpdateValues = {
  title: string;
  slug: string;
  said: string;
  did: string;
  saidBy: string;
  status: string;
  serviceId: string;
  blocks: BlockRow[];
  nextUpdate: string;
  source: string;
};

export type ItemValues = {
  finding: FindingValues;
  quote: QuoteValues;
  priority: PriorityValues;
  recommendation: RecommendationValues;
  commitment: CommitmentValues;
  measure: MeasureValues;
  outcome: OutcomeValues;
  'service-change': ServiceChangeValues;
  update: UpdateValues;
};

/** A new row of a list; never empty, or it would vanish with the answer of the form. */
export const newRow = { id: 'new' };
export const newPlainRow = { row: 'new' };

const typedPlace = (position: number) => (position > 0 ? String(position) : '');

function priorityValues({ node, priority }: ThingRow): PriorityValues | undefined {
  if (!priority) return undefined;
  const { detail, setId, position, saidBy } = priority;
  return {
    title: node.title,
    detail,
    setId: setId ?? '',
    position: typedPlace(position),
    saidBy: saidBy.join('\n'),
  };
}

function recommendationValues({ node, recommendation }: ThingRow): RecommendationValues | undefined {
  if (!recommendation) return undefined;
  const { detail, setId, position, levels, addressedTo } = recommendation;
  return {
    title: node.title,
    detail,
    setId: setId ?? '',
    position: typedPlace(position),
    levels,
    addressedTo: typedWords(addressedTo),
  };
}

function commitmentValues({ node, commitment, owners, targets }: ThingRow): CommitmentValues | undefined {
  if (!commitment) return undefined;
  const { detail, decision, reasonKind, reason, reconsider, decidedBy, decidedOn, nextUpdate } = commitment;
  return {
    title: node.title,
    detail,
    decision,
    reasonKind,
    reason,
    reconsider,
    decidedBy: typedWords(decidedBy),
    decidedOn: typedDate(decidedOn),
    nextUpdate: typedDate(nextUpdate),
    note: '',
    changedBecause: '',
    owners: owners.map(({ id, organisationId, status, due, contact, stoppedBecause }) => ({
      id,
      organisationId,
      status,
      due: typedDate(due),
      slipReason: '',
      contact,
      stoppedBecause,
    })),
    targets: targets.map(({ id, statement, value, unit, due }) => ({
      id,
      statement,
      value: typedNumber(value),
      unit: typedWords(unit),
      due: typedDate(due),
    })),
  };
}

function measureValues({ node, measure, readings }: ThingRow): MeasureValues | undefined {
  if (!measure) return undefined;
  return {
    title: node.title,
    unit: typedWords(measure.unit),
    numerator: typedWords(measure.numerator),
    denominator: typedWords(measure.denominator),
    source: typedWords(measure.source),
    readings: readings.map(({ value, asAt }) => ({ row: 'known', value: typedNumber(value), asAt: typedDate(asAt) })),
    changedBecause: '',
  };
}

function serviceChangeValues({ node, change, stages }: ThingRow): ServiceChangeValues | undefined {
  if (!change) return undefined;
  const rows = stages.map(({ stage, place, reached, note }) => ({
    row: 'known',
    stage,
    place: typedWords(place),
    reached: typedDate(reached),
    note,
  }));
  const { detail, serviceId } = change;
  return { title: node.title, detail, serviceId: serviceId ?? '', stages: rows, changedBecause: '' };
}

function updateValues({ node, update }: ThingRow): UpdateValues | undefined {
  if (!update) return undefined;
  const { said, did, saidBy, status, serviceId, blocks, nextUpdate, source } = update;
  return {
    title: node.title,
    slug: node.slug ?? '',
    said,
    did,
    saidBy,
    status,
    serviceId: serviceId ?? '',
    blocks: blocksSchema.parse(blocks).map(blockRowOf),
    nextUpdate: typedDate(nextUpdate),
    source,
  };
}

const valuesOf: { [K in ItemKind]: (row: ThingRow) => ItemValues[K] | undefined } = {
  finding: ({ node, finding }) => (finding ? { title: node.title, detail: finding.detail } : undefined),
  quote: ({ quote }) => (quote ? pick(quote, 'body', 'attribution', 'wording', 'consent') : undefined),
  priority: priorityValues,
  recommendation: recommendationValues,
  commitment: commitmentValues,
  measure: measureValues,
  outcome: ({ node, outcome }) =>
    outcome ? { title: node.title, ...pick(outcome, 'detail', 'certainty', 'evidence') } : undefined,
  'service-change': serviceChangeValues,
  update: updateValues,
};

/** A thing of one kind as its form shows it; tagged, so that a page knows which form to show. */
export type KindValues = { [K in ItemKind]: { kind: K; values: Partial<ItemValues[K]> } }[ItemKind];

/** The values of a row whose kind is known; empty where the row is of another kind. */
export function formValues(kind: ItemKind, row: ThingRow): KindValues {
  return { kind, values: valuesOf[kind](row) ?? {} } as KindValues;
}

/** A form in which nothing is typed yet. */
export function emptyValues(kind: ItemKind): KindValues {
  return { kind, values: {} };
}
