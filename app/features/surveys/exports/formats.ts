/** The kinds of file in which responses leave the site. */

export const exportFormats = [
  'csv',
  'xlsx',
  'spss',
  'json',
  'files',
  'codebook-csv',
  'codebook-html',
  'spss-syntax',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportChoice = {
  format: ExportFormat;
  /** Codes or the words of the newest version that has the question. */
  values: 'codes' | 'labels';
  /** The mark by which some spreadsheets recognise UTF-8. */
  hasMark: boolean;
  /** Tests too, marked as such; otherwise they are left out, as everywhere. */
  hasTests: boolean;
};

/** The choice in an address; null where it names no format. */
export function readChoice(query: URLSearchParams): ExportChoice | null {
  const format = exportFormats.find((one) => one === query.get('format'));
  if (!format) return null;
  return {
    format,
    values: query.get('values') === 'labels' ? 'labels' : 'codes',
    hasMark: query.get('bom') !== 'no',
    hasTests: query.get('tests') === 'yes',
  };
}

const types: Readonly<Record<ExportFormat, { type: string; ending: string }>> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  spss: { type: 'text/csv; charset=utf-8', ending: 'spss.csv' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
  files: { type: 'application/zip', ending: 'zip' },
  'codebook-csv': { type: 'text/csv; charset=utf-8', ending: 'codebook.csv' },
  'codebook-html': { type: 'text/html; charset=utf-8', ending: 'codebook.html' },
  'spss-syntax': { type: 'text/plain; charset=utf-8', ending: 'sps' },
};

export const typeOf = (format: ExportFormat): string => types[format].type;

export const fileNameOf = (slug: string, format: ExportFormat): string =>
  `responses-${slug.replace(/[^a-z0-9-]/g, '')}.${types[format].ending}`;
