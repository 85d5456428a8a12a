/** The page before the first question for somebody who comes in by a way of their own: what is promised, and the button. */
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Contract } from '../../components/contract.tsx';
import { answeringMessages } from '../../messages.ts';
import type { SurveyFacts } from '../../survey.ts';

export type WayInProps = {
  survey: Pick<SurveyFacts, 'title' | 'introduction' | 'anonymity' | 'identityRoles' | 'audience'> & {
    address: string;
  };
  title: string;
  isOpen: boolean;
  /** What is wrong with what was typed, and in which field; empty for nothing. */
  error?: string;
  field?: string;
  /** What this way is, and its form. */
  children: ReactNode;
};

export function WayIn({ survey, title, isOpen, error = '', field = '', children }: WayInProps) {
  const t = useText(answeringMessages);
  return (
    <>
      <ErrorSummary title={t('errorTitle')} errors={error === '' ? [] : [{ message: error, fieldId: field }]} />
      <PageHead kicker={title} title={survey.title} lead={survey.introduction} />
      <Contract anonymity={survey.anonymity} identityRoles={survey.identityRoles} audience={survey.audience} />
      {isOpen ? (
        children
      ) : (
        <Notice kind="info" title={t('closedTitle')}>
          <p>
            <a href={survey.address}>{survey.title}</a>
          </p>
        </Notice>
      )}
    </>
  );
}
