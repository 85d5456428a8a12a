/** What people wrote to one question, in an order of its own that tells nothing, searched and paged. No day goes with it. */
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Countable } from '../results.server.ts';
import { whereOf } from '../../results/where.server.ts';
import type { Scope } from '../../results/where.server.ts';

export type WrittenText = { key: string; response: string; body: string };

const size = 30;

/** Columns of a version with the words of a table: its own, or beside "other" where it is no open text. */
function columnsOf({ counted }: Countable, key: string, versionId: string): number[] {
  return counted
    .filter((one) => one.key === key || one.of === key)
    .flatMap((one) => one.parts.filter(({ version }) => version.id === versionId))
    .flatMap(({ question, unit }) => {
      const own = unit.kind === 'words' ? unit.sets.flat() : question.columns.filter(({ isComment }) => isComment);
      return own.map(({ index }) => index);
    });
}

/** Whether a table has words at all. */
export const hasWords = (countable: Countable, key: string): boolean =>
  countable.versions.some(({ id }) => columnsOf(countable, key, id).length > 0);

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/**
 * One page of the words, and how many fit. Two statements.
 * @param after the key of the last one on the page before; null for the first page
 */
export async function listWords(
  ctx: AreaContext,
  scope: Scope,
  countable: Countable,
  { key, query, after }: { key: string; query: string; after: string | null },
): Promise<{ texts: WrittenText[]; count: number; next: string | null }> {
  const reads = countable.versions.flatMap((version): SQL[] => {
    const columns = [...new Set(columnsOf(countable, key, version.id))];
    const where = whereOf(ctx, scope, version, countable.counted);
    if (columns.length === 0 || where === null) return [];
    return [
      sql`select r.id, t."column", t.body from (select area_id, id from responses where ${where}) r
        join response_texts t on t.area_id = r.area_id and t.response_id = r.id
        where t."column" in (${sql.raw(columns.join(', '))})`,
    ];
  });
  if (reads.length === 0) return { texts: [], count: 0, next: null };
  // The same order for every page of a list, another one for every question.
  const salt = createHash('sha256').update(`${scope.surveyId} ${key}`).digest('hex').slice(0, 16);
  const found = sql`select md5(id || ${salt} || "column") as key, id as response, body from (${sql.join(reads, sql` union all `)}) as written
    where body ilike ${`%${literal(query)}%`}`;
  const counts = await ctx.db.execute<{ count: number }>(sql`select count(*)::int as count from (${found}) as found`);
  const isLater = after !== null && /^[0-9a-f]{32}$/.test(after) ? sql`where key > ${after}` : sql``;
  const rows = [
    ...(await ctx.db.execute<WrittenText>(
      sql`select key, response, body from (${found}) as found ${isLater} order by key limit ${size + 1}`,
    )),
  ];
  const texts = rows.slice(0, size);
  return { texts, count: counts[0]?.count ?? 0, next: rows.length > size ? (texts.at(-1)?.key ?? null) : null };
}
