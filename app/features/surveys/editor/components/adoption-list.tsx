/** What a survey that was made elsewhere loses or gets otherwise when it is taken in. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import type { Change } from '../adopt/changes.ts';
import { adoptMessages } from '../adopt/messages.ts';

type AdoptionListProps = {
  changes: readonly Change[];
  /** Whether nothing else stands in the way. */
  isReady: boolean;
};

/** Nothing where nothing would be changed. */
export function AdoptionList({ changes, isReady }: AdoptionListProps) {
  const t = useText(adoptMessages);
  if (changes.length === 0) return null;
  const error = { fieldId: 'adopt', message: t('error', { count: changes.length }) };
  return (
    <>
      {isReady ? <ErrorSummary title={t('title')} errors={[error]} /> : null}
      <p>{t(isReady ? 'intro' : 'also')}</p>
      <DataTable
        id="changes"
        caption={t('caption')}
        columns={[
          { key: 'from', header: t('from') },
          { key: 'where', header: t('where') },
          { key: 'becomes', header: t('becomes') },
        ]}
        rows={changes.map(({ outcome, from, to, path, count }) => ({
          id: `${outcome} ${from} ${to}`,
          cells: {
            from: <code>{from}</code>,
            where: (
              <>
                {path === '' ? t('whole') : <code>{path}</code>} {count > 1 ? t('places', { count: count - 1 }) : null}
              </>
            ),
            becomes: t(`become_${outcome}`, { to }),
          },
        }))}
        onPhone="stack"
      />
    </>
  );
}
