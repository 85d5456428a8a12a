/** What every column of an export means: for a spreadsheet, and as a page of its own. Pure. */
import { csvFile } from '#app/lib/csv.ts';
import { answerState } from '../engine/states.ts';
import type { AnswerState } from '../engine/states.ts';
import type { ExportColumn } from './columns.server.ts';
import { figureState, stateText } from './sheet.server.ts';

export type CodebookWords = {
  title: string;
  column: string;
  means: string;
  kind: string;
  values: string;
  missing: string;
  kinds: Readonly<Record<ExportColumn['kind'], string>>;
};

const valuesOf = ({ options, kind }: ExportColumn): string[] =>
  kind === 'tick'
    ? ['1', '0']
    : options.filter(({ mark }) => mark > 0).map(({ code, mark, label }) => `${code} (${mark}) = ${label}`);

const missingOf = ({ kind }: ExportColumn): string[] =>
  (Object.keys(answerState) as AnswerState[]).map(
    (state) => `${stateText(state)} (${kind === 'number' ? figureState(state) : answerState[state]})`,
  );

export function codebookCsv(columns: readonly ExportColumn[], words: CodebookWords): string {
  return csvFile([
    [words.column, words.means, words.kind, words.values, words.missing],
    ...columns.map((column) => [
      column.name,
      column.label,
      words.kinds[column.kind],
      valuesOf(column).join('; '),
      missingOf(column).join('; '),
    ]),
  ]);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const cell = (text: string): string => `<td>${escaped(text)}</td>`;

/** A page that needs nothing else: it is kept beside the data. */
export function codebookHtml(columns: readonly ExportColumn[], words: CodebookWords): string {
  const heads = [words.column, words.means, words.kind, words.values, words.missing];
  const rows = columns.map(
    (column) =>
      `<tr><th scope="row">${escaped(column.name)}</th>${cell(column.label)}${cell(words.kinds[column.kind])}<td>${valuesOf(
        column,
      )
        .map(escaped)
        .join('<br>')}</td><td>${missingOf(column).map(escaped).join('<br>')}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<style>body{font:1.1rem/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}th,td{border:1px solid #666;padding:.4rem;text-align:left;vertical-align:top}</style>
</head><body><h1>${escaped(words.title)}</h1>
<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></body></html>
`;
}
