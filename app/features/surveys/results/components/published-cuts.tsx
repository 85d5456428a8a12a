/** Published comparisons: one question by the groups of another, as shares of each group with its base. */
import { formatDay } from '#app/lib/dates.ts';
import type { Cell } from '#app/lib/disclosure/cells.ts';
import { cellSymbol } from '#app/lib/disclosure/cells.ts';
import { useText } from '#app/platform/use-text.ts';
import { FigureText } from '#app/ui/chart/figure-text.tsx';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { numberOf } from '../../components/result-table.tsx';
import { resultMessages } from '../../messages-results.ts';
import type { PublishedCut } from '../published.ts';

type CutProps = { cut: PublishedCut; snapshotDay: string; headingLevel: 2 | 3; idPrefix: string };

function Cut({ cut, snapshotDay, headingLevel, idPrefix }: CutProps) {
  const t = useText(resultMessages);
  const Heading = headingLevel === 2 ? 'h3' : 'h4';
  const texts = { c: t('symbolHidden'), x: t('symbolMissing'), hiddenMark: cellSymbol('confidential', cut.preset) };
  const figure = (cell: Cell | undefined, suffix = '') => (
    <FigureText
      value={cell ? numberOf(cell) : null}
      suffix={suffix}
      symbol={cell?.kind === 'confidential' ? 'c' : 'x'}
      texts={texts}
      locale="en-GB"
    />
  );
  const notes = [
    ...cut.notes.map((note) => t(`note_${note}`)),
    cut.versions && cut.versions.length > 1 ? t('joined', { versions: cut.versions.join(', ') }) : '',
    cut.asAt === snapshotDay ? '' : t('asAt', { date: formatDay(cut.asAt) }),
  ];
  const note = notes.filter(Boolean).join(' ');
  const words = { title: cut.title, by: cut.byTitle };
  return (
    <>
      <Heading>{t('cutTitle', words)}</Heading>
      {cut.isHiddenWhole ? (
        <>
          <p>
            <strong>{t('hiddenTitle')}</strong> {t('cutHidden')}
          </p>
          <p className="sd-small">{note}</p>
        </>
      ) : (
        <DataTable
          id={`${idPrefix}cut-${cut.key}-${cut.by}`}
          caption={t('cutCaption', words)}
          columns={[
            { key: 'answer', header: t('answer') },
            ...cut.groups.map(({ code, label }) => ({ key: `g-${code}`, header: label, numeric: true })),
          ]}
          rows={[
            ...cut.rows.map(({ code, label, counts, percents }) => ({
              id: code,
              cells: {
                answer: label,
                ...Object.fromEntries(
                  cut.groups.map((group, at) => [
                    `g-${group.code}`,
                    <>
                      {figure(percents[at], '%')} ({figure(counts[at])})
                    </>,
                  ]),
                ),
              },
            })),
            {
              id: 'base',
              cells: {
                answer: t('cutBase'),
                ...Object.fromEntries(cut.groups.map((group, at) => [`g-${group.code}`, figure(cut.bases[at])])),
              },
            },
          ]}
          note={note}
        />
      )}
    </>
  );
}

export function PublishedCuts({
  cuts,
  snapshotDay,
  headingLevel,
  idPrefix,
}: Omit<CutProps, 'cut'> & { cuts: PublishedCut[] }) {
  const t = useText(resultMessages);
  const Heading = `h${headingLevel}` as const;
  if (cuts.length === 0) return null;
  return (
    <section aria-labelledby={`${idPrefix}cuts`}>
      <Heading id={`${idPrefix}cuts`}>{t('cutsTitle')}</Heading>
      {cuts.map((cut) => (
        <Cut
          key={`${cut.key} ${cut.by}`}
          cut={cut}
          snapshotDay={snapshotDay}
          headingLevel={headingLevel}
          idPrefix={idPrefix}
        />
      ))}
    </section>
  );
}
