/** What an area asks and what came back, as the API answers it: results only as they were published. */
import { z } from 'zod';
import { base, reference, shownDate, statedText } from './values.ts';

export const consultation = z
  .object({
    ...base,
    form: z.string().describe('inform, consult, co-design, co-produce or not-stated.'),
    purpose: z.string(),
    why: z.string(),
    fixed: z.string().describe('What cannot be changed by taking part.'),
    decider: statedText,
    decision: shownDate,
    opens: shownDate,
    closes: shownDate,
    audience: statedText,
  })
  .meta({ id: 'Consultation' });

export const survey = z
  .object({
    ...base,
    introduction: z.string(),
    minutes: z.number().int(),
    anonymity: z.enum(['anonymous', 'confidential', 'named']),
    opens: shownDate,
    closes: shownDate,
    consultation: reference.nullable(),
  })
  .meta({ id: 'Survey' });

const cell = z
  .union([
    z.object({ kind: z.literal('value'), value: z.number() }),
    z.object({ kind: z.enum(['confidential', 'not-available', 'not-applicable']) }),
  ])
  .meta({ id: 'Cell', description: 'A number after disclosure control, or why none is published.' });

const resultTable = z.object({
  key: z.string(),
  kind: z.enum(['choices', 'figures', 'words']),
  title: z.string(),
  isMultiple: z.boolean(),
  subject: z.string().nullable(),
  asAt: z.string().describe('YYYY-MM-DD'),
  preset: z.string().describe('The disclosure rule that was applied.'),
  base: cell,
  rows: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      count: cell,
      percent: cell,
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    }),
  ),
  isHiddenWhole: z.boolean(),
  notes: z.array(z.string()),
  mean: cell.nullable(),
  median: cell.nullable(),
  missing: z.array(z.object({ state: z.string(), count: cell })).nullable(),
});

export const result = z
  .object({
    ...base,
    number: z.number().int().describe('1 for the first published snapshot of this survey.'),
    asAt: z.string().describe('YYYY-MM-DD'),
    preset: z.string(),
    isRestated: z.boolean().describe('Answers counted before were taken back since.'),
    takenPart: cell,
    samplingFrame: z.string().nullable().describe('Null: the figures describe those who took part and nobody else.'),
    tables: z.array(resultTable),
  })
  .meta({ id: 'Result' });
