/** All tables of one question for staff: rows of the same answers as one picture, the rest one after another. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { resultMessages } from '../../messages-results.ts';
import { staffResultMessages } from '../messages.ts';
import type { StaffTable } from '../staff-view.ts';
import { StackedRows } from './stacked-rows.tsx';
import { StaffResultTable, useBaseText } from './staff-table.tsx';

const codes = ({ rows }: StaffTable): string => rows.map(({ code }) => code).join(' ');

/** Whether tables can stand in one picture: single answers or places, the same ones, nothing compared. */
function canStack(tables: readonly StaffTable[]): boolean {
  const [first] = tables;
  return (
    first !== undefined &&
    tables.length > 1 &&
    tables.every(
      (table) =>
        (table.kind === 'choices' || table.kind === 'ranks') &&
        table.kind === first.kind &&
        !table.isMultiple &&
        !table.isRepeated &&
        table.columns.length === 1 &&
        codes(table) === codes(first),
    )
  );
}

function Stacked({ tables, first }: { tables: StaffTable[]; first: StaffTable }) {
  const t = useText(staffResultMessages);
  const words = useText(resultMessages);
  const baseOfFirst = useBaseText(first);
  const joined = first.versions.length > 1 ? t('joined', { versions: first.versions.join(', ') }) : '';
  const hasOneBase = tables.every(({ columns }) => columns[0]?.base === first.columns[0]?.base);
  return (
    <StackedRows
      id={`stack-${first.of}`}
      title={first.kind === 'ranks' ? words('meanRank', { mean: '' }).replace(/: .*/, '') : first.title}
      options={first.rows.map(({ label }) => label)}
      rows={tables.map(({ key, part, columns, rows, summaries }) => ({
        key,
        label: part,
        base: columns[0]?.base ?? 0,
        mean: summaries[0]?.mean ?? '',
        parts: rows.map(({ cells: [cell] }) => ({
          percent: cell?.percent ?? null,
          count: cell?.count ?? null,
          isHidden: false,
        })),
      }))}
      note={hasOneBase ? baseOfFirst : [words('basesInTable'), joined].filter(Boolean).join(' ')}
      labels={{
        caption: words('tableCaption', { question: first.title }),
        row: t('answer'),
        base: t('total'),
        mean: first.summaries[0]?.mean === null ? null : t('mean'),
        summary: words('tableSummary'),
        symbols: { c: words('symbolHidden'), x: words('symbolMissing') },
        notShown: t('noShareWhy'),
      }}
    />
  );
}

/** Why answers are missing, each as an address of the page with those people alone. */
function Missing({ tables }: { tables: StaffTable[] }) {
  const t = useText(staffResultMessages);
  const words = useText(resultMessages);
  const links = tables.flatMap(({ part, missing }) =>
    missing.flatMap(({ state, counts, filter }) => {
      if (filter === null) return [];
      const said = { part, state: words(`apart_${state}`), count: counts.reduce((sum, count) => sum + count, 0) };
      return [
        { href: filter.href, label: t(part === '' ? 'missingLink' : 'missingLinkPart', said), current: filter.isOn },
      ];
    }),
  );
  if (links.length === 0) return null;
  return (
    <Details summary={t('missingTitle')} open={links.some(({ current }) => current)}>
      <ul>
        {links.map(({ href, label, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}

export type StaffQuestionProps = {
  tables: StaffTable[];
  /** Where the same page compares by this question; null where it cannot. */
  compareAddress: string | null;
  /** Where the words beside "other" can be read. */
  otherAddress: string | null;
};

export function StaffQuestion({ tables, compareAddress, otherAddress }: StaffQuestionProps) {
  const t = useText(staffResultMessages);
  const [first] = tables;
  if (!first) return null;
  return (
    <section className="sd-result" aria-labelledby={`question-${first.of}`}>
      <h3 id={`question-${first.of}`}>{first.title}</h3>
      {canStack(tables) ? (
        <Stacked tables={tables} first={first} />
      ) : (
        tables.map((table) => (
          <div key={table.key}>
            {table.part === '' ? null : <h4>{table.part}</h4>}
            <StaffResultTable table={table} />
            {table.texts === null || table.isRepeated ? null : (
              <p>
                <a href={table.texts}>{t('readTexts')}</a>
              </p>
            )}
          </div>
        ))
      )}
      <Missing tables={tables} />
      {otherAddress === null ? null : (
        <p>
          <a href={otherAddress}>{t('readOther')}</a>
        </p>
      )}
      {compareAddress === null ? null : (
        <p>
          <a href={compareAddress}>{t('compareByThis')}</a>
        </p>
      )}
    </section>
  );
}
