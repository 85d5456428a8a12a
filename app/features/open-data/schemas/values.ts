/** Values that many answers of the API share: dates as exactly as stated, values or why there is none, references. */
import { z } from 'zod';

export const shownDate = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('not-stated') }),
    z.object({
      state: z.literal('stated'),
      text: z.string().describe('In words.'),
      edtf: z.string().describe('ISO 8601-2, no sharper than the precision: 2024-05 is a month.'),
      precision: z.enum(['day', 'month', 'quarter', 'term', 'academic-year', 'financial-year', 'calendar-year']),
      qualifier: z.enum(['on', 'by', 'from', 'about']),
    }),
  ])
  .meta({ id: 'PartialDate', description: 'A date as exactly as its source gives it.' });

const missing = z.enum([
  'not-stated',
  'not-published',
  'not-asked',
  'hidden',
  'skipped',
  'dont-know',
  'prefer-not-to-say',
  'unreadable',
  'two-ticks',
]);

const orMissing = <T extends z.ZodType>(value: T) =>
  z.union([z.object({ state: z.literal('stated'), value }), z.object({ state: missing })]);

export const statedText = orMissing(z.string()).meta({
  id: 'StatedText',
  description: 'A text, or why there is none.',
});
export const statedNumber = orMissing(z.number()).meta({
  id: 'StatedNumber',
  description: 'A number, or why there is none.',
});

export const instant = z.string().describe('ISO 8601, UTC.');

export const reference = z
  .object({ id: z.string(), title: z.string(), address: z.string().describe('Path on this site.') })
  .meta({ id: 'Reference', description: 'Another published thing.' });

/** What every published thing has. */
export const base = {
  id: z.string().describe('Permanent; never reused.'),
  kind: z.string(),
  title: z.string(),
  url: z.string().describe('Its page, for people.'),
  publishedAt: instant.nullable(),
};

export const areaInfo = z
  .object({
    slug: z.string(),
    name: z.string(),
    demonstration: z
      .enum(['none', 'published-page', 'invented'])
      .describe('`invented`: a fictional area. `published-page`: made from a published page, as a demonstration.'),
  })
  .meta({ id: 'AreaName' });

export const terms = z
  .object({ text: z.string(), url: z.string() })
  .meta({ id: 'Terms', description: 'On what terms the data may be used again.' });

/** What stands round the items of a list. */
export const envelope = {
  area: areaInfo,
  notice: z.string().nullable().describe('What to know before believing the data: that the area is a demonstration.'),
  terms,
};

export const problem = z
  .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
  .meta({ id: 'Problem', description: 'Why there is no answer (RFC 9457).' });
