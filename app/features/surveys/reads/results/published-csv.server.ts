/** The newest published results as a file for a spreadsheet: the same cells, with their symbols, as the page. */
import { cellSymbol } from '#app/lib/disclosure/cells.ts';
import type { Cell } from '#app/lib/disclosure/cells.ts';
import type { Preset } from '#app/lib/disclosure/presets.ts';
import { csvFile } from '#app/lib/csv.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import { notFound } from '#app/platform/errors.ts';
import { resultMessages } from '../../messages-results.ts';
import type { PublishedResults, PublishedTable } from '../../results/published.ts';
import { findSnapshot } from '../snapshots.server.ts';

type Line = (string | number)[];

const written = (cell: Cell | null | undefined, preset: Preset): string | number =>
  !cell ? '' : cell.kind === 'value' ? cell.value : cellSymbol(cell.kind, preset);

const head: Line = [
  'question',
  'part',
  'group',
  'answer',
  'count',
  'percent',
  'base',
  'mean',
  'median',
  'as_at',
  'rule',
  'versions',
];

function tableLines({ title, part = '', rows, base, mean, median, asAt, preset, versions }: PublishedTable): Line[] {
  const rest = (isFirst: boolean): Line => [
    written(base, preset),
    isFirst ? written(mean, preset) : '',
    isFirst ? written(median, preset) : '',
    asAt,
    preset,
    versions.join(' '),
  ];
  if (rows.length === 0) return [[title, part, '', '', '', '', ...rest(true)]];
  return rows.map(({ label, count, percent }, at) => [
    title,
    part,
    '',
    label,
    written(count, preset),
    written(percent, preset),
    ...rest(at === 0),
  ]);
}

const cutLines = ({ cuts = [] }: PublishedResults): Line[] =>
  cuts.flatMap(({ title, byTitle, groups, rows, bases, asAt, preset }) =>
    rows.flatMap(({ label, counts, percents }) =>
      groups.map((group, at): Line => [
        title,
        '',
        `${byTitle}: ${group.label}`,
        label,
        written(counts[at], preset),
        written(percents[at], preset),
        written(bases[at], preset),
        '',
        '',
        asAt,
        preset,
        '',
      ]),
    ),
  );

/** @throws not-found before the first publication. One statement. */
export async function publishedCsv(ctx: AreaContext, surveyId: string): Promise<string> {
  const snapshot = await findSnapshot(ctx, surveyId);
  if (!snapshot) throw notFound();
  const { results } = snapshot;
  const t = ctx.t(resultMessages);
  const frame = results.samplingFrame === null ? t('honesty') : t('frame', { frame: results.samplingFrame });
  return csvFile([head, ...results.tables.flatMap(tableLines), ...cutLines(results), [frame]]);
}
