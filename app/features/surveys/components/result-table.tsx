/** The published result of one question: the finding in words, the chart with its table, base and rule under it. */
import type { ReactNode } from 'react';
import { formatDay } from '#app/lib/dates.ts';
import { cellSymbol } from '#app/lib/disclosure/cells.ts';
import type { Cell } from '#app/lib/disclosure/cells.ts';
import type { Translate } from '#app/platform/messages.ts';
import { useText } from '#app/platform/use-text.ts';
import { BarChart } from '#app/ui/chart/bar-chart.tsx';
import type { Bar } from '#app/ui/chart/bar-chart.tsx';
import { FigureText } from '#app/ui/chart/figure-text.tsx';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { resultMessages } from '../messages-results.ts';
import type { PublishedRow, PublishedTable } from '../results/published.ts';

type Text = Translate<(typeof resultMessages)['english']>;

export const numberOf = (cell: Cell): number | null => (cell.kind === 'value' ? cell.value : null);

const titleOf = ({ title, part = '' }: PublishedTable): string => (part === '' ? title : `${title}: ${part}`);

const barOf = ({ label, count, percent }: PublishedRow): Bar => ({
  label,
  count: numberOf(count),
  percent: numberOf(percent),
  suppressed: count.kind === 'confidential',
});

/** The answer that was given most often, in words. Hidden counts are the smallest ones, so it is never among them. */
function headline(rows: readonly PublishedRow[], t: Text): string {
  const most = Math.max(0, ...rows.map(({ count }) => numberOf(count) ?? 0));
  const leading = rows.filter(({ count }) => most > 0 && numberOf(count) === most);
  const [first] = leading;
  if (!first) return t('noAnswers');
  const percent = numberOf(first.percent) ?? 0;
  if (leading.length === 1) return t('mostOften', { answer: first.label, percent });
  return t('mostOftenShared', { answers: leading.map(({ label }) => `“${label}”`).join(', '), percent });
}

export function baseText(table: PublishedTable, t: Text): string {
  const subject = table.subject === null ? '' : t(table.subject === 'child' ? 'baseChild' : 'baseRespondent');
  const missing = (table.missing ?? []).flatMap(({ state, count }) => {
    const number = numberOf(count);
    return number === null || number === 0 ? [] : [t(`missing_${state}`, { count: number })];
  });
  return [
    t('base', { count: numberOf(table.base) ?? 0 }),
    subject,
    missing.length === 0 ? '' : t('missing', { parts: missing.join('; ') }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The rules, always; what else must be known to read the figures. */
export function noteText(table: PublishedTable, snapshotDay: string, t: Text): string {
  const meanKey = table.kind === 'ranks' ? 'meanRank' : 'meanScale';
  const mean = table.kind !== 'figures' && table.mean?.kind === 'value' ? t(meanKey, { mean: table.mean.value }) : '';
  const intervals = table.rows.flatMap(({ label, interval }) =>
    interval ? [t('interval', { answer: label, ...interval })] : [],
  );
  return [
    mean,
    intervals.length === 0 ? '' : t('intervals', { parts: intervals.join('; ') }),
    ...table.notes.map((note) => t(`note_${note}`)),
    table.versions.length > 1 ? t('joined', { versions: table.versions.join(', ') }) : '',
    table.asAt === snapshotDay ? '' : t('asAt', { date: formatDay(table.asAt) }),
  ]
    .filter(Boolean)
    .join(' ');
}

export const symbolsOf = (t: Text, { preset }: PublishedTable) => ({
  c: t('symbolHidden'),
  x: t('symbolMissing'),
  hiddenMark: cellSymbol('confidential', preset),
  short: { c: t('shortHidden'), x: t('shortMissing') },
});

type PartProps = { table: PublishedTable; id: string; note: string };

function Figures({ table, id, note }: PartProps) {
  const t = useText(resultMessages);
  const value = (cell: Cell | null): ReactNode => (
    <FigureText
      value={cell === null ? null : numberOf(cell)}
      symbol={cell?.kind === 'confidential' ? 'c' : 'x'}
      texts={symbolsOf(t, table)}
      locale="en-GB"
    />
  );
  const { low, high } = table.quartiles ?? { low: null, high: null };
  const quartiles = {
    id: 'quartiles',
    cells: {
      figure: t('quartiles'),
      value: t('quartilesValue', { low: (low && numberOf(low)) ?? '', high: (high && numberOf(high)) ?? '' }),
    },
  };
  const isKnown = low?.kind === 'value' && high?.kind === 'value';
  const hasClasses = table.rows.length > 0;
  return (
    <>
      {hasClasses ? (
        <Shares
          table={table}
          id={`${id}-classes`}
          note={note}
          title={t('tableCaption', { question: titleOf(table) })}
        />
      ) : null}
      <DataTable
        id={id}
        caption={t('tableCaption', { question: titleOf(table) })}
        columns={[
          { key: 'figure', header: t('figure') },
          { key: 'value', header: t('value'), numeric: true },
        ]}
        rows={[
          { id: 'mean', cells: { figure: t('meanNumber'), value: value(table.mean) } },
          { id: 'median', cells: { figure: t('medianNumber'), value: value(table.median) } },
          ...(isKnown ? [quartiles] : []),
        ]}
        note={hasClasses ? undefined : `${baseText(table, t)} ${note}`}
      />
    </>
  );
}

function Shares({ table, id, note, title }: PartProps & { title: string }) {
  const t = useText(resultMessages);
  return (
    <BarChart
      id={id}
      title={title}
      bars={table.rows.map(barOf)}
      base={baseText(table, t)}
      note={note}
      labels={{
        tableCaption: t('tableCaption', { question: titleOf(table) }),
        answer: t('answer'),
        percent: t('share'),
        count: t('people'),
        symbols: symbolsOf(t, table),
        tableSummary: t('tableSummary'),
      }}
    />
  );
}

/** The finding in words over its picture. */
function Choices(props: PartProps) {
  const t = useText(resultMessages);
  return <Shares {...props} title={headline(props.table.rows, t)} />;
}

/** Words and files, of which only the number of people is told. */
function Told({ table, note }: { table: PublishedTable; note: string }) {
  const t = useText(resultMessages);
  const count = numberOf(table.base) ?? 0;
  const isFiles = table.kind === 'files';
  return (
    <>
      <p>{t(isFiles ? 'uploaded' : 'wrote', { count })}</p>
      <p className="sd-small">{[isFiles ? '' : t('wroteText'), note].filter(Boolean).join(' ')}</p>
    </>
  );
}

export type ResultTableProps = {
  table: PublishedTable;
  /** YYYY-MM-DD of the snapshot it stands in. */
  snapshotDay: string;
  /** Makes ids of one survey differ from those of another on the same page. */
  idPrefix: string;
};

/** Nothing of a table that is hidden whole is drawn: that it is hidden, and why, is all there is to see. */
export function ResultTable({ table, snapshotDay, idPrefix }: ResultTableProps) {
  const t = useText(resultMessages);
  const note = noteText(table, snapshotDay, t);
  const id = `${idPrefix}${table.key}`;
  if (table.isHiddenWhole) {
    return (
      <>
        <p>
          <strong>{t('hiddenTitle')}</strong> {t('hiddenText')}
        </p>
        <p className="sd-small">{note}</p>
      </>
    );
  }
  if (table.kind === 'figures') return <Figures table={table} id={id} note={note} />;
  if (table.kind === 'words' || table.kind === 'files' || table.rows.length === 0)
    return <Told table={table} note={note} />;
  return <Choices table={table} id={id} note={note} />;
}
