/**
 * Writes a workbook (ECMA-376, Office Open XML) while it is sent: sheets of inline texts and numbers, each row once and never again in
 * memory. Text is text: nothing in it can be a formula. A sheet holds 1,048,576 rows; the next one goes on.
 */
import { Zip } from 'fflate';
import { addDeflated } from './deflated.server.ts';
import type { DeflatedFile } from './deflated.server.ts';
import type { Sink } from './stream.server.ts';
import type { Cell } from './sheet.server.ts';

const mostRows = 1_048_576;

/** Whatever XML 1.0 (section 2.2) cannot hold. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const mostInCell = 32_767;

const escaped = (text: string): string =>
  text
    .slice(0, mostInCell)
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A cell as it stands in a row. */
export const cellXml = (cell: Cell): string =>
  typeof cell === 'number'
    ? `<c><v>${cell}</v></c>`
    : cell === ''
      ? '<c/>'
      : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;

const rowXml = (cells: readonly Cell[]): string => `<row>${cells.map(cellXml).join('')}</row>`;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const application = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const numbered = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

function partsOf(names: readonly string[]): [string, string][] {
  const sheets = numbered(names.length);
  return [
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${sheets
        .map((n) => `<sheet name="${escaped(names[n - 1] ?? '')}" sheetId="${n}" r:id="rId${n}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageRelations}">${sheets
        .map(
          (n) => `<Relationship Id="rId${n}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `<Types xmlns="${packageTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${application}.sheet.main+xml"/>${sheets
        .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${application}.worksheet+xml"/>`)
        .join('')}</Types>`,
    ],
  ];
}

export type Workbook = {
  /** Begins a sheet; its heading stands in its first row, and in that of every sheet that goes on from it. */
  sheet: (name: string, heading: readonly Cell[]) => Promise<void>;
  rows: (rows: readonly (readonly Cell[])[]) => Promise<void>;
  /** Rows that are XML already, with their cells from `cellXml`. */
  written: (rows: readonly string[]) => Promise<void>;
  end: () => Promise<void>;
};

/** A workbook without a sheet. Call `end` when all rows are written. */
export function createWorkbook(sink: Sink): Workbook {
  const done: Uint8Array[] = [];
  const failed: Error[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) failed.push(error);
    else done.push(bytes);
  });
  const names: string[] = [];
  let open: DeflatedFile | null = null;
  let heading: readonly Cell[] = [];
  let count = 0;
  const flush = async () => {
    if (failed[0]) throw failed[0];
    for (const bytes of done.splice(0)) await sink.write(bytes);
  };
  const close = async () => {
    await open?.write('</sheetData></worksheet>');
    await open?.end();
    open = null;
  };
  const begin = async (name: string) => {
    await close();
    names.push(name);
    open = addDeflated(zip, `xl/worksheets/sheet${names.length}.xml`);
    await open.write(`${head}<worksheet xmlns="${main}"><sheetData>${rowXml(heading)}`);
    count = 1;
  };
  const written = async (rows: readonly string[]) => {
    for (let at = 0; at < rows.length;) {
      if (count >= mostRows) await begin(`${names.at(-1)?.replace(/ \d+$/, '') ?? ''} ${names.length + 1}`);
      const part = rows.slice(at, at + Math.min(rows.length - at, mostRows - count));
      await open?.write(part.join(''));
      count += part.length;
      at += part.length;
    }
    await flush();
  };
  return {
    sheet: async (name, first) => {
      heading = first;
      await begin(name);
      await flush();
    },
    rows: (rows) => written(rows.map(rowXml)),
    written,
    end: async () => {
      await close();
      for (const [path, body] of partsOf(names)) {
        const file = addDeflated(zip, path);
        await file.write(head + body);
        await file.end();
      }
      zip.end();
      await flush();
    },
  };
}
