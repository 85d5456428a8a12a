/** One table of true counts with its picture: alone, or with a column for each group that is compared. */
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { BarPicture } from '#app/ui/chart/bar-picture.tsx';
import { ChartFrame } from '#app/ui/chart/chart-frame.tsx';
import { FigureText } from '#app/ui/chart/figure-text.tsx';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { resultMessages } from '../../messages-results.ts';
import { staffResultMessages } from '../messages.ts';
import type { StaffRow, StaffTable } from '../staff-view.ts';

type Text = ReturnType<typeof useText<(typeof staffResultMessages)['english']>>;

export function useBaseText(table: StaffTable): string {
  const t = useText(staffResultMessages);
  const words = useText(resultMessages);
  const { columns, missing, isRepeated, versions } = table;
  const base =
    columns.length === 1
      ? t(isRepeated ? 'baseRows' : 'baseLine', { count: columns[0]?.base ?? 0 })
      : t('baseGroups', { parts: columns.map(({ label, base: people }) => `${label} ${people}`).join('; ') });
  const apart = missing.map(({ state, counts }) =>
    t('missingPart', { state: words(`apart_${state}`), counts: counts.join(' / ') }),
  );
  return [
    base,
    apart.length === 0 ? '' : t('missing', { parts: apart.join('; ') }),
    table.isMultiple ? words('note_several-answers') : '',
    versions.length > 1 ? t('joined', { versions: versions.join(', ') }) : '',
    columns.some(({ isSmall }) => isSmall) ? t('smallGroup') : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function Value({ value }: { value: number | null }) {
  const words = useText(resultMessages);
  const texts = { c: words('symbolHidden'), x: words('symbolMissing') };
  return <FigureText value={value} symbol="x" texts={texts} locale="en-GB" />;
}

/** A share, or that the group is too small for one. */
function Share({ percent }: { percent: number | null }) {
  const t = useText(staffResultMessages);
  if (percent === null) return <span className="sd-small">{t('noShare')}</span>;
  return <FigureText value={percent} suffix="%" symbol="x" texts={{ c: '', x: '' }} locale="en-GB" />;
}

function Bars({ table }: { table: StaffTable }) {
  const bar = (label: string, row: StaffRow, at: number) => {
    const cell = row.cells[at];
    return (
      <div key={label} className="sd-bars__row">
        <div className="sd-bars__label">{label}</div>
        <BarPicture percent={cell?.percent ?? null} />
        <div className="sd-bars__value">
          {cell?.percent === null ? <div>{cell.count}</div> : null}
          <Share percent={cell?.percent ?? null} />
        </div>
      </div>
    );
  };
  if (table.columns.length === 1)
    return <div className="sd-bars">{table.rows.map((row) => bar(row.label, row, 0))}</div>;
  return (
    <div className="sd-bars">
      {table.rows.map((row) => (
        <Fragment key={row.code}>
          <p className="sd-bars__group">{row.label}</p>
          {table.columns.map(({ label }, at) => bar(label, row, at))}
        </Fragment>
      ))}
    </div>
  );
}

function columnsOf({ columns, rows, isRepeated }: StaffTable, t: Text) {
  const hasIntervals = rows.some(({ cells }) => cells.some(({ interval }) => interval !== null));
  return columns.flatMap(({ label }, at) => [
    {
      key: `n${at}`,
      header: isRepeated ? t('rowsCounted') : label === '' ? t('people') : t('peopleOf', { group: label }),
      numeric: true,
    },
    { key: `p${at}`, header: label === '' ? t('share') : t('shareOf', { group: label }), numeric: true },
    ...(hasIntervals ? [{ key: `i${at}`, header: t('interval'), numeric: true }] : []),
  ]);
}

function Twin({ table }: { table: StaffTable }) {
  const t = useText(staffResultMessages);
  const words = useText(resultMessages);
  return (
    <DataTable
      id={`table-${table.key}`}
      caption={words('tableCaption', { question: table.part === '' ? table.title : `${table.title}: ${table.part}` })}
      columns={[{ key: 'answer', header: t('answer') }, ...columnsOf(table, t)]}
      rows={table.rows.map(({ code, label, cells, filter }) => ({
        id: code,
        cells: {
          answer: filter === null ? label : <a href={filter}>{label}</a>,
          ...Object.fromEntries(
            cells.flatMap(({ count, percent, interval }, at): [string, ReactNode][] => [
              [`n${at}`, count],
              [`p${at}`, <Share key="share" percent={percent} />],
              [`i${at}`, interval === null ? '' : t('intervalValue', interval)],
            ]),
          ),
        },
      }))}
    />
  );
}

/** Means, medians and quartiles, one row a group. */
function Summary({ table }: { table: StaffTable }) {
  const t = useText(staffResultMessages);
  const { columns, summaries, kind } = table;
  if (summaries.every(({ mean }) => mean === null)) return null;
  if (kind === 'choices' || kind === 'ranks') {
    const key = kind === 'ranks' ? 'meanOfPlaces' : 'meanOfScale';
    return (
      <p className="sd-small">
        {columns
          .map(({ label }, at) => [label, t(key, { mean: summaries[at]?.mean ?? '–' })].filter(Boolean).join(': '))
          .join(' ')}
      </p>
    );
  }
  return (
    <DataTable
      id={`figures-${table.key}`}
      caption={t('figure')}
      columns={[
        { key: 'group', header: t('figure') },
        { key: 'mean', header: t('mean'), numeric: true },
        { key: 'median', header: t('median'), numeric: true },
        { key: 'quartiles', header: t('quartiles'), numeric: true },
      ]}
      rows={columns.map(({ label }, at) => {
        const { mean, median, low, high } = summaries[at] ?? { mean: null, median: null, low: null, high: null };
        return {
          id: label || 'all',
          cells: {
            group: label || t('everybody'),
            mean: <Value value={mean} />,
            median: <Value value={median} />,
            quartiles: low === null || high === null ? <Value value={null} /> : t('range', { low, high }),
          },
        };
      })}
    />
  );
}

/** The words under a heading for what has no table: open text and files. */
function Told({ table }: { table: StaffTable }) {
  const t = useText(staffResultMessages);
  const count = table.columns.reduce((sum, { base }) => sum + base, 0);
  const base = useBaseText(table);
  return (
    <>
      <p>{t(table.kind === 'files' ? 'files' : 'words', { count })}</p>
      <p className="sd-small">{base}</p>
    </>
  );
}

/** The answer given most often, where shares may be told; otherwise what the picture is of. */
function useHeadline({ rows, columns, kind, part }: StaffTable): string {
  const t = useText(staffResultMessages);
  const words = useText(resultMessages);
  const most = Math.max(...rows.map(({ cells }) => cells[0]?.count ?? 0));
  const leading = rows.filter(({ cells }) => cells[0]?.count === most);
  const percent = leading[0]?.cells[0]?.percent ?? null;
  if (columns.length === 1 && kind === 'choices' && leading.length === 1 && most > 0 && percent !== null) {
    return words('mostOften', { answer: leading[0]?.label ?? '', percent });
  }
  return part === '' ? t('picture') : part;
}

export function StaffResultTable({ table }: { table: StaffTable }) {
  const words = useText(resultMessages);
  const title = useHeadline(table);
  const base = useBaseText(table);
  if (table.kind === 'words' || table.kind === 'files') return <Told table={table} />;
  return (
    <>
      <ChartFrame
        title={title}
        picture={<Bars table={table} />}
        table={<Twin table={table} />}
        tableSummary={words('tableSummary')}
        base={base}
      />
      <Summary table={table} />
      {table.differences.length === 0 ? null : (
        <ul>
          {table.differences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
