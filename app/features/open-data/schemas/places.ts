/** Areas, services, organisations, words, pages and reports as the API answers them. */
import { z } from 'zod';
import { areaInfo, base, terms } from './values.ts';

export const area = z
  .object({
    ...areaInfo.shape,
    summary: z.string(),
    url: z.string(),
    collections: z.record(z.string(), z.string()).describe('Addresses of what can be listed, by name.'),
  })
  .meta({ id: 'Area' });

export const areaList = z.object({ terms, items: z.array(area) });

export const service = z
  .object({
    ...base,
    description: z.string().describe('Markdown.'),
    organisation: z.object({ name: z.string(), address: z.string().nullable() }).nullable(),
    levels: z.array(z.object({ name: z.string(), set: z.string(), address: z.string() })),
  })
  .meta({ id: 'Service' });

export const organisation = z
  .object({
    id: z.string(),
    name: z.string(),
    form: z.string().describe('council, nhs, forum, education, charity, research or other.'),
    website: z.string(),
    summary: z.string(),
    url: z.string(),
  })
  .meta({ id: 'Organisation' });

export const term = z
  .object({ id: z.string(), term: z.string(), expansion: z.string(), definition: z.string(), url: z.string() })
  .meta({ id: 'Term' });

export const page = z
  .object({
    ...base,
    format: z.enum(['standard', 'easy-read']),
    lang: z.string().describe('BCP 47.'),
    text: z.string().describe('Its words without structure; the whole page is at `url` + .json.'),
  })
  .meta({ id: 'Page' });
