/** What came after the last day, counted from the ledger, where it is written down and treated. */
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { manageConsultationMessages } from '../../../messages-manage.ts';
import type { LatePart as Late } from '../../../reads/course-parts.server.ts';

type LatePartProps = {
  late: Late;
  lateAnswers: number;
  /** Address of its ledger; null for a reader who may not read it. */
  ledger: string | null;
};

export function LatePart({ late, lateAnswers, ledger }: LatePartProps) {
  const t = useText(manageConsultationMessages);
  const open = late.total - late.considered - late.notConsidered;
  return (
    <>
      <p>{t('lateIntro')}</p>
      {lateAnswers > 0 ? <p>{t('lateAnswers', { count: lateAnswers })}</p> : null}
      {late.total === 0 ? (
        <EmptyState title={t('lateEmpty')} headingLevel={2}>
          <p>{t('lateEmptyText')}</p>
        </EmptyState>
      ) : (
        <p>
          {t('lateTotal', { count: late.total })} {open > 0 ? t('lateOpen', { count: open }) : null}
        </p>
      )}
      {ledger === null ? (
        <p>{t('lateNoLedger')}</p>
      ) : (
        <>
          <p>
            <a href={`${ledger}?late=yes`}>{t('toLate')}</a>
          </p>
          <ButtonLink href={`${ledger}/new`} variant="secondary">
            {t('addLate')}
          </ButtonLink>
        </>
      )}
    </>
  );
}
