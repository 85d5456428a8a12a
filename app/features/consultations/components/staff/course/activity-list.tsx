/** The ways to take part of one question, for its staff. */
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { manageConsultationMessages } from '../../../messages-manage.ts';
import type { ActivityKind } from '../../../workflow/activities.ts';

export type StaffActivity = { id: string; kind: ActivityKind; title: string; isCancelled: boolean };

export function ActivityList({ activities }: { activities: StaffActivity[] }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <p>{t('waysIntro')}</p>
      {activities.length === 0 ? (
        <EmptyState title={t('waysEmpty')} headingLevel={2}>
          <p>{t('waysEmptyText')}</p>
        </EmptyState>
      ) : (
        <ItemList
          headingLevel={2}
          items={activities.map(({ id, kind, title, isCancelled }) => ({
            href: `?part=ways&activity=${id}`,
            title,
            meta: (
              <>
                <span>{t(`activity_${kind}`)}</span>
                {isCancelled ? <span>{t('cancelled')}</span> : null}
              </>
            ),
          }))}
        />
      )}
      <ButtonLink href="?part=ways&activity=new" variant="secondary">
        {t('addWay')}
      </ButtonLink>
    </>
  );
}
