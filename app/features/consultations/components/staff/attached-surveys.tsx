/** The surveys that belong to a question, for its staff. */
import type { NodeState } from '#app/features/record/node.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { manageConsultationMessages } from '../../messages-manage.ts';

export type StaffSurvey = { id: string; title: string; state: NodeState };

/** @param allSurveys address of the staff's list of surveys. */
export function AttachedSurveys({ surveys, allSurveys }: { surveys: StaffSurvey[]; allSurveys: string }) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <p>{t('surveysIntro')}</p>
      {surveys.length === 0 ? (
        <EmptyState title={t('surveysEmpty')} headingLevel={2}>
          <p>{t('surveysEmptyText')}</p>
        </EmptyState>
      ) : (
        <ItemList
          headingLevel={2}
          items={surveys.map((survey) => ({
            href: `${allSurveys}/${survey.id}`,
            title: survey.title,
            meta: <span>{t(`state_${survey.state}`)}</span>,
          }))}
        />
      )}
      <p>
        <a href={allSurveys}>{t('allSurveys')}</a>
      </p>
    </>
  );
}
