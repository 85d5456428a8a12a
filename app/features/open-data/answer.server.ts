/** Answers of the API: a page of a collection, one item, or a table; every one passed through the schema it promises. */
import { z } from 'zod';
import { readCursor } from '#app/features/progress/cursor.ts';
import { csvFile } from '#app/lib/csv.ts';
import type { AreaContext, Context } from '#app/platform/context.server.ts';
import { AppError, notFound } from '#app/platform/errors.ts';
import type { PublicFile } from '#app/platform/public-file.server.ts';
import { openDataMessages } from './messages.ts';
import { filterNames } from './resource.ts';
import type { ListQuery, Resource } from './resource.ts';
import { resources } from './resources/all.server.ts';
import { envelope } from './schemas/values.ts';

export const json = 'application/json; charset=utf-8';

/** Parameters that change an answer. */
export const listParameters = ['after', 'limit', ...filterNames] as const;

const usualLimit = 50;
const mostInTable = 5000;
const tableChunk = 500;

/** On what terms the data may be used; on every answer. */
export function termsOf(ctx: Context) {
  return { text: ctx.t(openDataMessages)('terms'), url: `${ctx.origin}/terms` };
}

/** What stands round the data of an area. */
export function envelopeOf(ctx: AreaContext) {
  const { slug, name, demonstration } = ctx.area;
  const t = ctx.t(openDataMessages);
  const notices = {
    none: null,
    invented: t('noticeInvented', { area: name }),
    'published-page': t('noticePublishedPage', { area: name }),
  };
  return { area: { slug, name, demonstration }, notice: notices[demonstration], terms: termsOf(ctx) };
}

/** What a page of a collection is. */
export const listSchema = (resource: Resource) =>
  z.object({
    ...envelope,
    items: z.array(resource.schema),
    next: z.string().nullable().describe('Address of the next page; null on the last.'),
  });

/** What one item is. */
export const itemSchema = (resource: Resource) => z.object({ ...envelope, item: resource.schema });

/** The collection with that name. @throws not-found */
export function resourceNamed(name: string): Resource {
  const resource = resources.find((one) => one.name === name);
  if (!resource) throw notFound();
  return resource;
}

const refuse = (reason: string) => new AppError('invalid', { reason });

/** Reads what narrows a list. @throws invalid, with a sentence that says what is wrong. */
function readQuery(ctx: Context, { name, filters }: Resource, query: URLSearchParams): ListQuery {
  const t = ctx.t(openDataMessages);
  const given = (parameter: string) => query.get(parameter) || null;
  const limit = given('limit') ?? String(usualLimit);
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100) throw refuse(t('limitWrong'));
  const after = given('after');
  if (after !== null && readCursor(after) === null) throw refuse(t('afterWrong'));
  for (const filter of filterNames) {
    if (given(filter) === null || filters.includes(filter)) continue;
    throw refuse(
      t('filterUnknown', { collection: name, name: filter, known: ['limit', 'after', ...filters].join(', ') }),
    );
  }
  const since = given('since');
  const isDay = since === null || (/^\d{4}-\d{2}-\d{2}$/.test(since) && !Number.isNaN(Date.parse(since)));
  if (!isDay) throw refuse(t('sinceWrong'));
  return {
    after,
    limit: Number(limit),
    since,
    service: given('service'),
    status: given('status'),
    level: given('level'),
  };
}

const file = (value: unknown): PublicFile => ({ type: json, text: JSON.stringify(value) });

/** One page of a collection. */
export async function answerList(ctx: AreaContext, resource: Resource, url: URL): Promise<PublicFile> {
  const { items, next } = await resource.list(ctx, readQuery(ctx, resource, url.searchParams));
  const onward = new URL(url.pathname + url.search, ctx.origin);
  if (next !== null) onward.searchParams.set('after', next);
  return file(listSchema(resource).parse({ ...envelopeOf(ctx), items, next: next === null ? null : onward.href }));
}

/** One item. @throws not-found */
export async function answerItem(ctx: AreaContext, resource: Resource, id: string): Promise<PublicFile> {
  const item = await resource.find(ctx, id);
  if (item === null || item === undefined) throw notFound();
  return file(itemSchema(resource).parse({ ...envelopeOf(ctx), item }));
}

/** The heads of a collection's table and the rows of one item. */
function tableOf({ columns = [], rows }: Resource): NonNullable<Resource['rows']> {
  return rows ?? { heads: columns.map(([head]) => head), of: (item) => [columns.map(([, value]) => value(item))] };
}

/** A whole collection as CSV, at most 5,000 rows: on every row the area and whether it is a demonstration. */
export async function answerTable(ctx: AreaContext, resource: Resource, url: URL): Promise<PublicFile> {
  const table = tableOf(resource);
  const query = readQuery(ctx, resource, url.searchParams);
  const rows: (string | number)[][] = [];
  let { after } = query;
  do {
    const page = await resource.list(ctx, { ...query, after, limit: tableChunk });
    for (const item of z.array(resource.schema).parse(page.items)) {
      for (const row of table.of(item)) rows.push([...row, ctx.area.name, ctx.area.demonstration]);
    }
    after = page.next;
  } while (after !== null && rows.length < mostInTable);
  const heads = [...table.heads, 'area', 'demonstration'];
  return {
    type: 'text/csv; charset=utf-8',
    text: csvFile([heads, ...rows]),
    headers: {
      'Content-Disposition': `attachment; filename="${ctx.area.slug}-${resource.name}.csv"`,
      Link: `<${ctx.origin}/terms>; rel="license"`,
    },
  };
}
