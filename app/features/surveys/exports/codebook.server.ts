/** What every column of an export means: for a spreadsheet, and as a page of its own. Pure. */
import { csvFile } from '#app/lib/csv.ts';
import { answerState } from '../engine/states.ts';
import type { AnswerState } from '../engine/states.ts';
import type { ExportColumn } from './columns.server.ts';
import { figureState } from './sheet.server.ts';
import { stateText } from './state-names.ts';

export type CodebookWords = {
  title: string;
  column: string;
  means: string;
  kind: string;
  values: string;
  missing: string;
  kinds: Readonly<Record<ExportColumn['kind'], string>>;
  /** The columns before the answers: what each means, and what stands in it. */
  told: readonly { name: string; means: string; kind: ExportColumn['kind']; values: string[] }[];
};

type Line = { name: string; means: string; kind: string; values: string[]; missing: string[] };

const valuesOf = ({ options, kind }: ExportColumn): string[] =>
  kind === 'tick'
    ? ['1', '0']
    : options.filter(({ number }) => number >= 0).map(({ code, number, label }) => `${code} (${number}) = ${label}`);

const missingOf = ({ kind }: ExportColumn): string[] =>
  (Object.keys(answerState) as AnswerState[]).map(
    (state) => `${stateText(state)} (${kind === 'number' ? figureState(state) : answerState[state]})`,
  );

const linesOf = (columns: readonly ExportColumn[], { told, kinds }: CodebookWords): Line[] => [
  ...told.map((one) => ({ ...one, kind: kinds[one.kind], missing: [] })),
  ...columns.map((column) => ({
    name: column.name,
    means: column.label,
    kind: kinds[column.kind],
    values: valuesOf(column),
    missing: missingOf(column),
  })),
];

export function codebookCsv(columns: readonly ExportColumn[], words: CodebookWords): string {
  return csvFile([
    [words.column, words.means, words.kind, words.values, words.missing],
    ...linesOf(columns, words).map(({ name, means, kind, values, missing }) => [
      name,
      means,
      kind,
      values.join('; '),
      missing.join('; '),
    ]),
  ]);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const cell = (text: string): string => `<td>${escaped(text)}</td>`;

/** A page that needs nothing else: it is kept beside the data. */
export function codebookHtml(columns: readonly ExportColumn[], words: CodebookWords): string {
  const heads = [words.column, words.means, words.kind, words.values, words.missing];
  const rows = linesOf(columns, words).map(
    ({ name, means, kind, values, missing }) =>
      `<tr><th scope="row">${escaped(name)}</th>${cell(means)}${cell(kind)}<td>${values
        .map(escaped)
        .join('<br>')}</td><td>${missing.map(escaped).join('<br>')}</td></tr>`,
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
