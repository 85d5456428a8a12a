/** Blocks that hold facts of their own: lines of progress, quoted figures, people, an event, a document. */
import type { ReactNode } from 'react';
import { Prose } from '#app/features/areas/prose.tsx';
import { machineDate } from '#app/lib/shown-date.ts';
import type { ShownDate } from '#app/lib/shown-date.ts';
import { useText } from '#app/platform/use-text.ts';
import { BarChart } from '#app/ui/chart/bar-chart.tsx';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { NotStated } from '#app/ui/content/not-stated.tsx';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import type { StatusKind } from '#app/ui/content/status-tag.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import type { EntryStatus } from '../blocks.ts';
import { pageMessages } from '../messages.ts';
import type { ShownBlock } from '../things.ts';
import { OrganisationName } from './organisation-name.tsx';

type Of<K extends ShownBlock['kind']> = Extract<ShownBlock, { kind: K }>;

function DateWords({ date }: { date: ShownDate }) {
  const t = useText(pageMessages);
  if (date.state === 'not-stated') return <NotStated label={t('notStated')} />;
  const machine = machineDate(date);
  return machine === null ? <>{date.text}</> : <time dateTime={machine}>{date.text}</time>;
}

const shapes: Record<EntryStatus, StatusKind> = {
  'not-stated': 'not-stated',
  planned: 'planned',
  starting: 'under-way',
  'under-way': 'under-way',
  done: 'done',
  stopped: 'will-not',
};

/** A line says its status only where its author gave one, and its date only where one is stated. */
export function TimelineBlock({ block, level }: { block: Of<'timeline'>; level: 3 | 4 }) {
  const t = useText(pageMessages);
  return (
    <ul className="sd-items">
      {block.items.map((item, index) => (
        <li key={`${String(index)} ${item.text}`}>
          <Prose text={item.text} level={level} />
          {item.status === 'not-stated' && item.on.state === 'not-stated' ? null : (
            <div className="sd-items__meta">
              {item.status === 'not-stated' ? null : (
                <StatusTag kind={shapes[item.status]} label={t(`status_${item.status}`)} />
              )}
              {item.on.state === 'stated' ? (
                <span>
                  <DateWords date={item.on} />
                </span>
              ) : null}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });
const withUnit = (value: number, unit: string) =>
  `${number.format(value)}${unit === '' ? '' : /^[%°]/.test(unit) ? unit : ` ${unit}`}`;

/** Shares of a hundred are drawn; figures of any other unit stand in a table. The source is part of the figure. */
export function ChartBlock({ block }: { block: Of<'chart'> }) {
  const t = useText(pageMessages);
  const { id, heading, title, unit, items, source } = block;
  // A part that can be reached by its name needs one that its heading does not have already.
  const caption = heading === title ? t('figuresOf', { title }) : title;
  const note = t('quotedFrom', { source });
  const isShare = unit === '%' && items.every(({ value }) => value === null || (value >= 0 && value <= 100));
  if (isShare)
    return (
      <BarChart
        id={`figures-${id}`}
        title={title}
        bars={items.map(({ label, value }) => ({ label, percent: value, count: null }))}
        note={note}
        labels={{
          tableCaption: caption,
          answer: t('figureOf'),
          percent: '%',
          symbols: { c: t('notStated'), x: t('notStated'), unknownMark: t('notStated') },
        }}
      />
    );
  return (
    <DataTable
      id={`figures-${id}`}
      caption={caption}
      columns={[
        { key: 'label', header: t('figureOf') },
        { key: 'value', header: t('figure'), numeric: true },
      ]}
      rows={items.map(({ label, value }) => ({
        id: label,
        cells: { label, value: value === null ? <NotStated label={t('notStated')} /> : withUnit(value, unit) },
      }))}
      note={note}
    />
  );
}

export function PeopleBlock({ block }: { block: Of<'people'> }) {
  return (
    <ul>
      {block.items.map(({ name, role, organisation }) => (
        <li key={`${name} ${role}`}>
          <strong>{name}</strong>
          {role === '' ? null : <>, {role}</>}
          {organisation === null ? null : (
            <>
              , <OrganisationName organisation={organisation} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export function EventBlock({ block, level }: { block: Of<'event'>; level: 3 | 4 }) {
  const t = useText(pageMessages);
  const { name, on, heldBy, place, attended, outcome } = block;
  const orNot = (words: string): ReactNode => (words === '' ? <NotStated label={t('notStated')} /> : words);
  const rows = [
    { key: 'name', label: t('event'), value: name },
    { key: 'when', label: t('when'), value: <DateWords date={on} /> },
    { key: 'by', label: t('heldBy'), value: orNot(heldBy) },
    { key: 'where', label: t('where'), value: orNot(place) },
    {
      key: 'who',
      label: t('attended'),
      value:
        attended.length === 0 ? (
          orNot('')
        ) : (
          <ul>
            {attended.map((group) => (
              <li key={group}>{group}</li>
            ))}
          </ul>
        ),
    },
    ...(outcome === ''
      ? []
      : [{ key: 'outcome', label: t('cameOfIt'), value: <Prose text={outcome} level={level} /> }]),
  ];
  return <SummaryList rows={rows} />;
}

export function DocumentBlock({ block, level }: { block: Of<'document'>; level: 3 | 4 }) {
  const t = useText(pageMessages);
  const { title, href, format, alternative } = block;
  return (
    <>
      <p>
        <a href={href}>{title}</a>
        {format === '' ? null : <> {t('documentFormat', { format })}</>}
      </p>
      <p>{t('documentText')}</p>
      <Prose text={alternative} level={level} />
    </>
  );
}
