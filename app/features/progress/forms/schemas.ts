/** One schema a kind: from what staff typed to what the writes take. Pure. */
import { z } from 'zod';
import { isSlug } from '#app/lib/slug.ts';
import { levels, reasonKinds } from '../items.ts';
import type { ItemInputs, ItemKind } from '../items.ts';
import { stages } from '../stages.ts';
import { statuses } from '../status.ts';
import { blockRow } from './block-rows.ts';
import { choice, date, limits, lines, needed, place, rows, statedNumber, statedWords, title, words } from './fields.ts';
import type { FormText } from './fields.ts';

/** Rules between fields are told together with what is wrong in other fields, not a round later. */
const always = () => true;

const finding = (t: FormText) => z.object({ title: title(t), detail: words(t) });

const quote = (t: FormText) =>
  z.object({
    body: needed(t, 'quoteBodyMissing'),
    attribution: needed(t, 'attributionMissing', limits.line),
    wording: choice(t, ['verbatim', 'reported']),
    consent: choice(t, ['given', 'published-source']),
  });

const setId = z
  .string()
  .optional()
  .transform((id) => id ?? null);

const priority = (t: FormText) =>
  z.object({ title: title(t), detail: words(t), setId, position: place(t), saidBy: lines(t) });

const recommendation = (t: FormText) =>
  z.object({
    title: title(t),
    detail: words(t),
    setId,
    position: place(t),
    levels: z.array(z.enum(levels, { error: t('chooseOne') })).default([]),
    addressedTo: statedWords(t),
  });

const owner = (t: FormText) =>
  z
    .object({
      id: z.string().optional(),
      organisationId: needed(t, 'organisationMissing', limits.line),
      status: choice(t, statuses),
      due: date(t),
      slipReason: words(t),
      contact: words(t, limits.line),
      stoppedBecause: words(t),
    })
    .refine(({ status, stoppedBecause }) => status !== 'stopped' || stoppedBecause !== '', {
      path: ['stoppedBecause'],
      error: t('stoppedBecauseMissing'),
      when: always,
    });

const target = (t: FormText) =>
  z.object({
    id: z.string().optional(),
    statement: needed(t, 'statementMissing'),
    value: statedNumber(t),
    unit: statedWords(t),
    due: date(t),
  });

const commitment = (t: FormText) =>
  z
    .object({
      title: title(t),
      detail: words(t),
      decision: choice(t, ['will', 'will-not']),
      reasonKind: choice(t, reasonKinds),
      reason: words(t),
      reconsider: words(t),
      decidedBy: statedWords(t),
      decidedOn: date(t),
      nextUpdate: date(t),
      note: words(t),
      changedBecause: words(t),
      owners: rows(owner(t)),
      targets: rows(target(t)),
    })
    .refine(({ decision, reason }) => decision === 'will' || reason !== '', {
      path: ['reason'],
      error: t('reasonMissing'),
      when: always,
    })
    .refine(({ decision, reasonKind }) => decision === 'will' || reasonKind !== 'none', {
      path: ['reasonKind'],
      error: t('reasonKindMissing'),
      when: always,
    });

const measure = (t: FormText) =>
  z.object({
    title: title(t),
    unit: statedWords(t),
    numerator: statedWords(t),
    denominator: statedWords(t),
    source: statedWords(t),
    readings: rows(z.object({ value: statedNumber(t), asAt: date(t) })),
    changedBecause: words(t),
  });

const outcome = (t: FormText) =>
  z
    .object({
      title: title(t),
      detail: words(t),
      certainty: choice(t, ['expected', 'achieved']),
      evidence: words(t),
    })
    .refine(({ certainty, evidence }) => certainty === 'expected' || evidence !== '', {
      path: ['evidence'],
      error: t('evidenceMissing'),
      when: always,
    });

const serviceId = z
  .string()
  .optional()
  .transform((id) => id ?? null);

const stage = (t: FormText) =>
  z.object({ stage: choice(t, stages), place: statedWords(t), reached: date(t), note: words(t) });

const serviceChange = (t: FormText) =>
  z.object({ title: title(t), detail: words(t), serviceId, stages: rows(stage(t)), changedBecause: words(t) });

const update = (t: FormText) =>
  z.object({
    title: title(t),
    slug: z.string().trim().refine(isSlug, t('slugWrong')).optional(),
    said: needed(t, 'saidMissing'),
    did: needed(t, 'didMissing'),
    saidBy: words(t, limits.line),
    status: choice(t, statuses),
    serviceId,
    blocks: rows(blockRow(t)),
    nextUpdate: date(t),
    source: words(t, limits.line),
  });

type Schemas = { [K in ItemKind]: (t: FormText) => z.ZodType<ItemInputs[K]> };

export const schemaOf: Schemas = {
  finding,
  quote,
  priority,
  recommendation,
  commitment,
  measure,
  outcome,
  'service-change': serviceChange,
  update,
};
