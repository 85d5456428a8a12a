/** The responses of an export, batch by batch from a cursor: as many rows as one likes in the memory of one batch. */
import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { ExportRow } from '../../exports/columns.server.ts';
import { originSigns } from '../../exports/provenance.ts';
import type { Scope } from '../../results/where.server.ts';
import type { Countable } from '../results.server.ts';
import { whereOfAll } from '../results/overview.server.ts';

/** A response without anything that joins it to another trace: no id, no code, and of an anonymous survey no day. */
export type ExportedResponse = ExportRow & {
  /** Where it came from, in one text that few others have: `originOf` reads it. */
  origin: string;
  /** What was added to it, in an order that tells nothing; empty where nobody asked for files. */
  files: readonly AddedFile[];
};

/** A file of an answer. Its id is for reading its bytes and never leaves the site. */
export type AddedFile = { id: string; question: string; mediaType: string; size: number };

type Stored = {
  version_id: string;
  /** Arrays as PostgreSQL sends them in binary: in a tenth of the time that their text takes. */
  marks: Buffer;
  numbers: Buffer;
  /** The index of a column and its words, one after the other: a text costs half of what JSON does. */
  words: string | null;
  files: AddedFile[] | null;
  origin: string;
};

const batchSize = 2000;

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

/** Nothing that is stored holds the signs between: they are taken out of every answer. */
function wordsOf(text: string): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  for (const one of text.split(originSigns.part)) {
    const at = one.indexOf(originSigns.entry);
    words.set(Number(one.slice(0, at)), one.slice(at + 1));
  }
  return words;
}

const responseOf = (row: Stored): ExportedResponse => ({
  versionId: row.version_id,
  marks: elements(row.marks, 2, (at) => row.marks.readInt16BE(at)),
  numbers: elements(row.numbers, 8, (at) => row.numbers.readDoubleBE(at)),
  texts: row.words === null ? noWords : wordsOf(row.words),
  origin: row.origin,
  files: row.files ?? [],
});

/** The parts of `Origin`, in its order. Of an anonymous survey the month alone leaves the database, and no number of a form. */
function originSql(isAnonymous: boolean): SQL {
  const list = (name: 'renditions' | 'tags') => sql`array_to_string(${sql.raw(name)}, ${originSigns.entry}::text)`;
  const when = isAnonymous ? sql`left(day::text, 7)` : sql`day::text`;
  const parts = [
    sql`channel`,
    list('renditions'),
    sql`is_late::text`,
    when,
    sql`help`,
    sql`is_by_proxy::text`,
    sql`is_test::text`,
    list('tags'),
  ];
  const own = isAnonymous
    ? []
    : (['serial', 'source'] as const).map(
        (name) => sql`coalesce((select ${sql.raw(`o.${name}`)} from response_origins o
            where o.area_id = ordered.area_id and o.response_id = ordered.id), '')`,
      );
  return sql`concat_ws(${originSigns.part}::text, ${sql.join([...parts, ...own], sql`, `)})`;
}

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
 * @param asked `hasFiles`: what was added to the answers is told with them
 */
export async function readRows(
  ctx: AreaContext,
  scope: Scope,
  countable: Countable,
  asked: { isAnonymous: boolean; hasFiles?: boolean },
  take: (rows: readonly ExportedResponse[]) => Promise<void>,
): Promise<void> {
  const where = whereOfAll(ctx, scope, countable);
  if (!where) return;
  const salt = randomBytes(16).toString('hex');
  const hasWords = countable.versions.some(({ plan }) => plan.columns.some(({ kind }) => kind === 'text'));
  const words = hasWords
    ? sql`(select string_agg(t."column" || ${originSigns.entry}::text || t.body, ${originSigns.part}::text) from response_texts t
        where t.area_id = ordered.area_id and t.response_id = ordered.id)`
    : sql`null::text`;
  const files = asked.hasFiles
    ? sql`(select json_agg(json_build_object('id', f.id, 'question', f.question, 'mediaType', f.media_type, 'size', f.size)
          order by f.question, f.id) from answer_files f
        where f.area_id = ordered.area_id and f.response_id = ordered.id)`
    : sql`null::json`;
  await inTransaction(ctx, async (tx) => {
    await tx.db.execute(sql`set local work_mem = '64MB'`);
    // Sorted first as it is stored, then turned into what is sent.
    await tx.db.execute(sql`declare exported no scroll cursor for
      select version_id, array_send(marks) as marks, array_send(numbers) as numbers, ${words} as words,
        ${files} as files, ${originSql(asked.isAnonymous)} as origin
      from (select area_id, id, version_id, marks, numbers, channel, renditions, is_late, day, help, is_by_proxy, is_test, tags
        from responses where ${where}
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
