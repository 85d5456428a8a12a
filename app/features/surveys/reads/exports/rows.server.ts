/** The responses of an export, batch by batch from a cursor: as many rows as one likes in the memory of one batch. */
import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { ExportRow } from '../../exports/columns.server.ts';
import type { Scope } from '../../results/where.server.ts';
import type { Countable } from '../results.server.ts';
import { whereOfAll } from '../results/overview.server.ts';

/** A response without anything that joins it to another trace: no id, no code, no day. */
export type ExportedResponse = ExportRow & {
  channel: string;
  renditions: string[];
  isLate: boolean;
  /** YYYY-MM. */ month: string;
  /** YYYY-MM-DD. */ day: string;
};

type Stored = {
  version_id: string;
  /** Arrays as PostgreSQL sends them in binary: in a tenth of the time that their text takes. */
  marks: Buffer;
  numbers: Buffer;
  /** Words by the index of their column. */
  words: Record<string, string> | null;
  channel: string;
  renditions: string;
  is_late: boolean;
  day: string;
};

const batchSize = 2000;

const split = (text: string): string[] => (text === '' ? [] : text.split(','));

/**
 * Elements of a one-dimensional array without nulls as `array_send` writes it: 20 bytes of head, then each element after the four bytes
 * of its length; 12 bytes for an empty one.
 */
function elements(sent: Buffer, size: number, read: (at: number) => number): number[] {
  const list: number[] = [];
  for (let at = 24; at < sent.length; at += size + 4) list.push(read(at));
  return list;
}

const noWords: ReadonlyMap<number, string> = new Map();

const responseOf = (row: Stored): ExportedResponse => ({
  versionId: row.version_id,
  marks: elements(row.marks, 2, (at) => row.marks.readInt16BE(at)),
  numbers: elements(row.numbers, 8, (at) => row.numbers.readDoubleBE(at)),
  texts:
    row.words === null ? noWords : new Map(Object.entries(row.words).map(([column, body]) => [Number(column), body])),
  channel: row.channel,
  renditions: split(row.renditions),
  isLate: row.is_late,
  month: row.day.slice(0, 7),
  day: row.day,
});

/** How many responses an export would hold. One statement; none where no version fits. */
export async function countRows(ctx: AreaContext, scope: Scope, countable: Countable): Promise<number> {
  const where = whereOfAll(ctx, scope, countable);
  if (!where) return 0;
  const rows = await ctx.db.execute<{ count: number }>(
    sql`select count(*)::int as count from responses where ${where}`,
  );
  return rows[0]?.count ?? 0;
}

/**
 * Hands every response of a scope to `take`, in an order made anew for every export. The connection is held until the last
 * batch is taken; what `take` throws ends it.
 */
export async function readRows(
  ctx: AreaContext,
  scope: Scope,
  countable: Countable,
  take: (rows: readonly ExportedResponse[]) => Promise<void>,
): Promise<void> {
  const where = whereOfAll(ctx, scope, countable);
  if (!where) return;
  const salt = randomBytes(16).toString('hex');
  const hasWords = countable.versions.some(({ plan }) => plan.columns.some(({ kind }) => kind === 'text'));
  const words = hasWords
    ? sql`(select json_object_agg(t."column", t.body) from response_texts t where t.area_id = ordered.area_id and t.response_id = ordered.id)`
    : sql`null::json`;
  await inTransaction(ctx, async (tx) => {
    await tx.db.execute(sql`set local work_mem = '64MB'`);
    // Sorted first as it is stored, then turned into what is sent.
    await tx.db.execute(sql`declare exported no scroll cursor for
      select version_id, array_send(marks) as marks, array_send(numbers) as numbers, ${words} as words, channel,
        array_to_string(renditions, ',') as renditions, is_late, day::text as day
      from (select area_id, id, version_id, marks, numbers, channel, renditions, is_late, day from responses where ${where}
        order by hashtextextended(id || ${salt}, 0), id offset 0) as ordered`);
    // While a batch is written the next one is read.
    const fetch = async () => tx.db.execute<Stored>(sql.raw(`fetch ${batchSize} from exported`));
    let coming = fetch();
    for (;;) {
      const rows = await coming;
      if (rows.length === 0) break;
      coming = fetch();
      // When the batch cannot be written the transaction ends, and nobody waits for this one.
      coming.catch(() => undefined);
      await take(rows.map(responseOf));
    }
    await tx.db.execute(sql`close exported`);
  });
}
