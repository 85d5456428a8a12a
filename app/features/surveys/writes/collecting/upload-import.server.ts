/** Takes a file of answers in: its lines wait in the database, so that nothing has to be sent twice. */
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { importLines, surveyImports } from '#db/schema/surveys/collecting.ts';
import { plainField } from '#app/lib/csv.ts';
import { londonDay } from '#app/lib/dates.ts';
import { newPublicId } from '#app/lib/public-id.ts';
import { inTransaction } from '#app/platform/context.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Matching } from '../../collecting/import/import-targets.server.ts';
import { isOwnExport } from '../../collecting/import/own-headings.server.ts';
import { readCsv, UnreadableFile } from '../../collecting/import/read-csv.ts';
import type { FileRow } from '../../collecting/import/read-csv.ts';

/** Answers in one file. */
export const mostLines = 20_000;
export const mostFileBytes = 20 * 1024 * 1024;

/** Lines that go into the database at a time. */
const batch = 500;

export type Upload = { surveyId: string; source: string; day: string; bytes: Uint8Array };

export type Uploaded = { is: 'taken'; id: string } | { is: 'known'; id: string };

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The reader of workbooks is loaded when somebody brings one. */
async function rowsOf(bytes: Uint8Array): Promise<Generator<FileRow>> {
  if (!isZip(bytes)) return readCsv(bytes);
  const { readXlsx } = await import('../../collecting/import/read-xlsx.ts');
  return readXlsx(bytes);
}

async function insertLines(tx: AreaContext, importId: string, rows: readonly FileRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.db
    .insert(importLines)
    .values(rows.map(({ line, cells }) => ({ areaId: tx.area.id, importId, line, cells })));
}

/** The rows of a file that this site wrote, as they were before they were made safe for spreadsheets. */
function* plainRows(rows: Iterable<FileRow>): Generator<FileRow> {
  for (const { line, cells } of rows) yield { line, cells: cells.map(plainField) };
}

function* withFirst(first: FileRow, rest: Iterable<FileRow>): Generator<FileRow> {
  yield first;
  yield* rest;
}

/** Puts every line aside, a few hundred at a time. @throws UnreadableFile for more lines than are taken */
async function putAside(tx: AreaContext, importId: string, rows: Generator<FileRow>): Promise<number> {
  let count = 0;
  let waiting: FileRow[] = [];
  for (const row of rows) {
    count += 1;
    if (count > mostLines) throw new UnreadableFile('tooManyRows', String(mostLines));
    waiting.push(row);
    if (waiting.length < batch) continue;
    await insertLines(tx, importId, waiting);
    waiting = [];
  }
  await insertLines(tx, importId, waiting);
  return count;
}

/**
 * Reads a file and guesses where its columns go. The same file for the same survey is known and not taken twice.
 * @throws UnreadableFile for what is neither CSV nor a workbook, or is larger than may be read
 */
export async function uploadImport(ctx: AreaContext, match: Matching, { bytes, ...about }: Upload): Promise<Uploaded> {
  const fileHash = createHash('sha256').update(bytes).digest('base64url');
  const rows = await rowsOf(bytes);
  const head = rows.next();
  if (head.done === true) throw new UnreadableFile('empty');
  const headers = head.value.cells;
  const lines = isOwnExport(headers) && !isZip(bytes) ? plainRows(rows) : rows;
  const first = lines.next();
  if (first.done === true) throw new UnreadableFile('empty');
  const { versionId, targets } = match(headers, first.value.cells);
  return inTransaction(ctx, async (tx): Promise<Uploaded> => {
    const id = newPublicId();
    const made = await tx.db
      .insert(surveyImports)
      .values({
        areaId: tx.area.id,
        id,
        ...about,
        versionId,
        fileHash,
        headers,
        targets,
        rowCount: 0,
        startedOn: londonDay(tx.now),
        startedBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
      })
      .onConflictDoNothing()
      .returning({ id: surveyImports.id });
    if (!made[0]) return { is: 'known', id: await knownId(tx, about.surveyId, fileHash) };
    const rowCount = await putAside(tx, id, withFirst(first.value, lines));
    await tx.db.update(surveyImports).set({ rowCount }).where(ofImport(tx, id));
    return { is: 'taken', id };
  });
}

export const ofImport = (ctx: AreaContext, id: string) =>
  and(eq(surveyImports.areaId, ctx.area.id), eq(surveyImports.id, id));

async function knownId(tx: AreaContext, surveyId: string, fileHash: string): Promise<string> {
  const rows = await tx.db
    .select({ id: surveyImports.id })
    .from(surveyImports)
    .where(
      and(
        eq(surveyImports.areaId, tx.area.id),
        eq(surveyImports.surveyId, surveyId),
        eq(surveyImports.fileHash, fileHash),
      ),
    );
  return rows[0]?.id ?? '';
}
