/** What people added to their answers, as one ZIP: the answers, a folder a question, and a list of the files. */
import { extensionOf } from '#app/features/files/media.ts';
import { csvField, csvLine } from '#app/lib/csv.ts';
import { readRows } from '../reads/exports/rows.server.ts';
import type { AddedFile } from '../reads/exports/rows.server.ts';
import { findExportedFile } from '../reads/files/answer-files.server.ts';
import { createArchive } from './archive.server.ts';
import type { Archive } from './archive.server.ts';
import { answersWriter, provenanceWriter } from './fragments.server.ts';
import { provenanceHeads } from './provenance.ts';
import { cellOf } from './sheet.server.ts';
import type { Sink } from './stream.server.ts';
import type { Writing } from './writing.ts';

type Listed = AddedFile & { path: string; number: number };

const numberColumn = 'response_number';

/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Letters, digits and underscores: a name that is no path, no formula and no device anywhere. */
function folderOf(question: string): string {
  const name = question.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 60);
  return devices.test(name) ? `${name}_` : name;
}

/** The files of one response by where they stand: its number, and their own among those of the question. */
export function listFiles(files: readonly AddedFile[], number: number): Listed[] {
  const counts = new Map<string, number>();
  return files.map((file) => {
    const folder = folderOf(file.question);
    const place = (counts.get(folder) ?? 0) + 1;
    counts.set(folder, place);
    const name = `${String(number).padStart(6, '0')}-${place}.${extensionOf(file.mediaType)}`;
    return { ...file, number, path: `files/${folder}/${name}` };
  });
}

/** The answers as in CSV, each with the number that its files have: one made anew for every export. */
async function writeAnswers(writing: Writing, archive: Archive): Promise<Listed[]> {
  const { ctx, scope, countable, columns, choice, facts } = writing;
  const listed: Listed[] = [];
  const from = provenanceWriter(facts, (cells) => cells.map(csvField).join(','));
  const answers = answersWriter(columns, (column, row) => cellOf(column, row, choice.values), csvField, ',');
  const heads = [numberColumn, ...provenanceHeads(facts.isAnonymous), ...columns.map(({ name }) => name)];
  const file = await archive.text('answers.csv');
  await file.write(`${choice.hasMark ? '\ufeff' : ''}${csvLine(heads)}`);
  let number = 0;
  await readRows(ctx, scope, countable, { ...facts, hasFiles: true }, async (rows) => {
    let text = '';
    for (const row of rows) {
      number += 1;
      text += `${number},${from(row)}${answers(row)}\r\n`;
      listed.push(...listFiles(row.files, number));
    }
    await file.write(text);
    writing.took(rows.length);
  });
  await file.end();
  return listed;
}

/** One file at a time is in memory. What was withdrawn since the answers were read is in neither folder nor list. */
export async function writeFiles(writing: Writing, sink: Sink): Promise<void> {
  const archive = createArchive(sink);
  const listed = await writeAnswers(writing, archive);
  let list = `${writing.choice.hasMark ? '\ufeff' : ''}${csvLine(['file', numberColumn, 'question', 'media_type', 'bytes'])}`;
  for (const { id, path, number, question, mediaType } of listed) {
    const body = await findExportedFile(writing.ctx, writing.scope.surveyId, id);
    if (body === null) continue;
    await archive.add(path, body);
    list += csvLine([path, number, question, mediaType, body.length]);
  }
  const index = await archive.text('index.csv');
  await index.write(list);
  await index.end();
  await archive.end();
}
