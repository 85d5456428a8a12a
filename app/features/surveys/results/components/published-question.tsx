/** A published question with all its tables: rows of the same answers in one picture, the rest one after another. */
import { useText } from '#app/platform/use-text.ts';
import { baseText, noteText, numberOf, ResultTable, symbolsOf } from '../../components/result-table.tsx';
import { resultMessages } from '../../messages-results.ts';
import type { PublishedTable } from '../published.ts';
import { StackedRows } from './stacked-rows.tsx';

export type QuestionOfTables = { of: string; title: string; tables: PublishedTable[] };

/** Tables by their question, in their order. */
export function questionsIn(tables: readonly PublishedTable[]): QuestionOfTables[] {
  const found = new Map<string, QuestionOfTables>();
  for (const table of tables) {
    const of = table.of ?? table.key;
    const known = found.get(of) ?? { of, title: table.title, tables: [] };
    known.tables.push(table);
    found.set(of, known);
  }
  return [...found.values()];
}

const codes = ({ rows }: PublishedTable): string => rows.map(({ code }) => code).join(' ');

const canStack = ([first, ...others]: readonly PublishedTable[]): boolean =>
  first !== undefined &&
  others.length > 0 &&
  (first.kind === 'choices' || first.kind === 'ranks') &&
  [first, ...others].every(
    (table) =>
      table.kind === first.kind && !table.isMultiple && codes(table) === codes(first) && table.preset === first.preset,
  );

function Stacked({
  tables,
  first,
  id,
  snapshotDay,
}: {
  tables: PublishedTable[];
  first: PublishedTable;
  id: string;
  snapshotDay: string;
}) {
  const t = useText(resultMessages);
  const dates = new Set(tables.map(({ asAt }) => asAt));
  const notes = [...new Set(tables.map((table) => noteText({ ...table, mean: null, rows: [] }, snapshotDay, t)))];
  const hasOneBase = tables.every(({ base }) => JSON.stringify(base) === JSON.stringify(first.base));
  const hasMeans = tables.some(({ mean }) => mean !== null);
  return (
    <StackedRows
      id={id}
      title={t('tableCaption', { question: first.title })}
      options={first.rows.map(({ label }) => label)}
      rows={tables.map((table) => ({
        key: table.key,
        label: table.part ?? '',
        base: table.base.kind === 'value' ? table.base.value : t('symbolHidden'),
        mean: table.mean?.kind === 'value' ? table.mean.value : '',
        parts: table.rows.map(({ count, percent }) => ({
          percent: numberOf(percent),
          count: numberOf(count),
          isHidden: count.kind === 'confidential',
        })),
      }))}
      note={[hasOneBase && dates.size === 1 ? baseText({ ...first, missing: null }, t) : t('basesInTable'), ...notes]
        .filter(Boolean)
        .join(' ')}
      labels={{
        caption: t('tableCaption', { question: first.title }),
        row: t('question'),
        base: t('people'),
        mean: hasMeans ? t('meanNumber') : null,
        summary: t('tableSummary'),
        symbols: symbolsOf(t, first),
        notShown: t('symbolHidden'),
      }}
    />
  );
}

export type PublishedQuestionProps = QuestionOfTables & { snapshotDay: string; headingLevel: 2 | 3; idPrefix: string };

export function PublishedQuestion({ of, title, tables, snapshotDay, headingLevel, idPrefix }: PublishedQuestionProps) {
  const Heading = `h${headingLevel}` as const;
  const Part = headingLevel === 2 ? 'h3' : 'h4';
  const [first] = tables;
  if (!first) return null;
  const id = `${idPrefix}${of}`;
  return (
    <section className="sd-result" aria-labelledby={`${id}-question`}>
      <Heading id={`${id}-question`}>{title}</Heading>
      {canStack(tables) ? (
        <Stacked tables={tables} first={first} id={`${id}-rows`} snapshotDay={snapshotDay} />
      ) : (
        tables.map((table) => (
          <div key={table.key}>
            {table.part ? <Part>{table.part}</Part> : null}
            <ResultTable table={table} snapshotDay={snapshotDay} idPrefix={idPrefix} />
          </div>
        ))
      )}
    </section>
  );
}
