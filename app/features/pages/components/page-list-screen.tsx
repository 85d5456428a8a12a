/** A list of published pages or reports. */
import { opening } from '#app/features/areas/service.ts';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { pageMessages } from '../messages.ts';
import type { PageLine } from '../reads/pages.server.ts';
import type { PageKind } from '../renditions.ts';

type Props = { kind: PageKind; here: string; isFirst: boolean; lines: PageLine[]; next: string | null };

export function PageListScreen({ kind, here, isFirst, lines, next }: Props) {
  const t = useText(pageMessages);
  return (
    <>
      <PageHead title={t(`listTitle_${kind}`)} lead={t(`listLead_${kind}`)} />
      {lines.length === 0 ? (
        <EmptyState title={t(`listEmptyTitle_${kind}`)} headingLevel={2}>
          <p>{t('listEmpty')}</p>
        </EmptyState>
      ) : (
        <ItemList
          headingLevel={2}
          items={lines.map(({ title, address, summary, publishedAt, format }) => ({
            href: address,
            title,
            text: opening(summary),
            meta: (
              <>
                {format === 'easy-read' ? <span>{t('easyRead')}</span> : null}
                <span>{t('published', { date: formatDay(londonDay(new Date(publishedAt))) })}</span>
              </>
            ),
          }))}
        />
      )}
      <Pagination
        label={t('more')}
        {...(isFirst ? {} : { previous: { href: here, label: t('newest') } })}
        {...(next === null ? {} : { next: { href: `${here}?after=${next}`, label: t('older') } })}
      />
    </>
  );
}
