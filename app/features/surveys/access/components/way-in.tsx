/** The page before the first question for somebody who comes in by a way of their own: what is promised, and the button. */
import type { ReactNode } from 'react';
import { useSaid } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { EnglishErrors } from '#app/ui/form/english-errors.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Contract } from '../../components/contract.tsx';
import { answeringMessages } from '../../messages.ts';
import { FormatLinks } from '../../renditions/components/format-switch.tsx';
import { spokenMark } from '../../renditions/offered.ts';
import type { RenditionPage } from '../../renditions/page.server.ts';
import type { SurveyFacts } from '../../survey.ts';

export type WayInProps = {
  survey: Pick<SurveyFacts, 'anonymity' | 'identityRoles' | 'audience'> & { address: string };
  /** The survey in the rendition of the page. */
  page: RenditionPage;
  title: ReactNode;
  isOpen: boolean;
  /** What is wrong with what was typed, and in which field; empty for nothing. */
  error?: string;
  /** Whether that stands in English on a page in another language. */
  isErrorEnglish?: boolean;
  field?: string;
  /** What this way is, and its form. */
  children: ReactNode;
};

export function WayIn({
  survey,
  page,
  title,
  isOpen,
  error = '',
  isErrorEnglish = false,
  field = '',
  children,
}: WayInProps) {
  const say = useSaid(answeringMessages);
  const titleMark = spokenMark(page.spoken.title, page.pageLanguage);
  return (
    <EnglishErrors.Provider value={new Set(isErrorEnglish ? [error] : [])}>
      <ErrorSummary title={say('errorTitle')} errors={error === '' ? [] : [{ message: error, fieldId: field }]} />
      <FormatLinks formats={page.formats} helpAddress={page.helpAddress} />
      <PageHead
        kicker={title}
        title={<span {...titleMark}>{page.title}</span>}
        lead={<span {...spokenMark(page.spoken.introduction, page.pageLanguage)}>{page.introduction}</span>}
      />
      <Contract
        anonymity={survey.anonymity}
        identityRoles={survey.identityRoles}
        audience={survey.audience}
        takesFiles={page.takesFiles}
      />
      {isOpen ? (
        children
      ) : (
        <Notice kind="info" title={say('closedTitle')}>
          <p>
            <a href={survey.address} {...titleMark}>
              {page.title}
            </a>
          </p>
        </Notice>
      )}
    </EnglishErrors.Provider>
  );
}
