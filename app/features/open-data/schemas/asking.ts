/** What an area asks and what came back, as the API answers it: results only as they were published. */
import { z } from 'zod';
import { base, reference, shownDate, statedText } from './values.ts';

const phases = [
  ...(['planned', 'open', 'closed', 'answered', 'undated'] as const),
  ...(['under-consideration', 'decided', 'reported', 'withdrawn'] as const),
] as const;

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
    phase: z
      .enum(phases)
      .describe('Where it stands on the day of asking. withdrawn: it was called off; undated: no date says when.'),
    decisionStanding: z
      .enum(['ahead', 'awaited', 'begun', 'answered', 'decided', 'called-off'])
      .describe('What may be said of the decision, given what is public.'),
    isDecisionLate: z.boolean(),
    isForumAgainst: z.boolean().describe('The parent carer forum does not agree with how it was closed.'),
    options: z
      .array(
        z.object({
          title: z.string(),
          description: z.string(),
          isDiscarded: z.boolean(),
          reason: z.string().describe('Why it was discarded before people were asked.'),
          outcome: z.enum(['not-stated', 'chosen', 'partly', 'not-chosen']),
          outcomeReason: z.string(),
        }),
      )
      .describe('In the order of the author.'),
    codebook: z
      .object({
        number: z.number().int().describe('Of its version; from 1.'),
        on: z.string().describe('YYYY-MM-DD: when this version was published.'),
        nothingToSort: z.string().describe('Why there is no code; empty where there are codes.'),
        codes: z.array(
          z.object({
            id: z.string().describe('Stays the same through all versions.'),
            folder: z.string().describe('The heading it stands under; empty for none. Nothing is sorted by a heading.'),
            label: z.string(),
            usedFor: z.string(),
            notUsedFor: z.string(),
            example: z.string().describe('Invented.'),
          }),
        ),
      })
      .nullable()
      .describe('The codes that what people wrote is sorted by, as they are public; null while none are.'),
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

export const figure = z
  .object({
    ...base,
    survey: reference,
    question: z.string(),
    answer: z.string(),
    percent: z.number().int().describe('Of those who answered the question, after disclosure control.'),
    count: z.number().int(),
    base: z.number().int().describe('People who answered the question.'),
    isMultiple: z.boolean().describe('People could choose several answers: shares can add to more than 100.'),
    asAt: z.string().describe('YYYY-MM-DD: the day of the results that it stands in.'),
  })
  .meta({ id: 'Figure', description: 'A published result that is cited as evidence for a finding.' });

const cell = z
  .union([
    z.object({ kind: z.literal('value'), value: z.number() }),
    z.object({ kind: z.enum(['confidential', 'not-available', 'not-applicable']) }),
  ])
  .meta({ id: 'Cell', description: 'A number after disclosure control, or why none is published.' });

const resultTable = z.object({
  key: z.string(),
  of: z.string().optional().describe('The key of its question, where it is a part of one.'),
  kind: z
    .enum(['choices', 'figures', 'dates', 'ranks', 'words', 'files'])
    .describe('ranks: a row a place; figures and dates: a row a class of values; words and files: a base alone.'),
  title: z.string(),
  part: z.string().optional().describe('The row, item or cell it is of.'),
  versions: z.array(z.number().int()).optional().describe('Versions of the survey that are counted together here.'),
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
  quartiles: z.object({ low: cell, high: cell }).nullable().optional(),
  missing: z.array(z.object({ state: z.string(), count: cell })).nullable(),
});

const resultCut = z.object({
  key: z.string().describe('The question.'),
  by: z.string().describe('The question that makes the groups.'),
  title: z.string(),
  byTitle: z.string(),
  groups: z.array(z.object({ code: z.string(), label: z.string() })),
  rows: z.array(
    z
      .object({ code: z.string(), label: z.string(), counts: z.array(cell), percents: z.array(cell) })
      .describe('A cell a group.'),
  ),
  versions: z.array(z.number().int()).optional(),
  bases: z.array(cell).describe('People of each group who answered.'),
  base: cell,
  asAt: z.string().describe('YYYY-MM-DD'),
  preset: z.string(),
  isHiddenWhole: z.boolean(),
  notes: z.array(z.string()),
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
    cuts: z.array(resultCut).describe('One question by the groups of another, as far as that may be told.'),
    sources: z.array(z.string()).describe('Who collected the answers that came from files.'),
  })
  .meta({ id: 'Result' });
