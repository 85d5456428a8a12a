/** Where a survey stands: what is missing, and the buttons that make it public, end it or take it back. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { MissingList } from '#app/ui/content/missing-list.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { GateProblem } from '#app/features/record/writes/publish.server.ts';
import type { PlacedProblem } from '../../checks/placed.server.ts';
import { manageSurveyMessages } from '../../messages-manage.ts';
import type { SurveyPhase } from '../../survey.ts';
import { PlacedList } from './problem-list.tsx';

export type SurveyStatusProps = {
  /** The survey's own page for staff. */
  here: string;
  state: 'draft' | 'public' | 'withdrawn';
  phase: SurveyPhase;
  /** Everything that stands against it, each with the way to mend it; empty when it may be published. */
  missing: readonly Omit<GateProblem, 'gate'>[];
  warnings: readonly PlacedProblem[];
  /** Null before the first publication. */
  draftDiffers: boolean | null;
  mayPublish: boolean;
  /** Publishing was just refused for what is missing. */
  isRefused: boolean;
};

function Missing({ missing, isRefused, mayPublish }: Pick<SurveyStatusProps, 'missing' | 'isRefused' | 'mayPublish'>) {
  const t = useText(manageSurveyMessages);
  if (missing.length === 0) return <p>{t('nothingMissing')}</p>;
  return (
    <Notice kind={isRefused ? 'warning' : 'info'} title={t(isRefused ? 'refused' : 'missing')} headingLevel={3}>
      <MissingList missing={missing} none={null} after={mayPublish ? t('buttonComes') : null} />
    </Notice>
  );
}

function Buttons({
  here,
  state,
  phase,
  mayPublish,
  isReady,
}: Pick<SurveyStatusProps, 'here' | 'state' | 'phase' | 'mayPublish'> & { isReady: boolean }) {
  const t = useText(manageSurveyMessages);
  if (!mayPublish) return <p>{t('mayNotPublish')}</p>;
  const isPublic = state === 'public';
  if (!isPublic && !isReady) return null;
  return (
    <form method="post">
      <FormActions>
        {isReady ? (
          <SubmitButton name="intent" value="publish">
            {t(isPublic ? 'publishAgain' : 'publish')}
          </SubmitButton>
        ) : null}
        {isPublic && phase === 'open' ? (
          <ButtonLink href={`${here}/schedule?day=today#move`} variant="secondary">
            {t('close')}
          </ButtonLink>
        ) : null}
        {isPublic ? (
          <SubmitButton name="intent" value="withdraw" variant="warning">
            {t('withdraw')}
          </SubmitButton>
        ) : null}
      </FormActions>
      {isPublic ? <p className="sd-small">{t('withdrawHint')}</p> : null}
    </form>
  );
}

export function SurveyStatus({ missing, warnings, draftDiffers, isRefused, ...buttons }: SurveyStatusProps) {
  const t = useText(manageSurveyMessages);
  return (
    <>
      <Missing missing={missing} isRefused={isRefused} mayPublish={buttons.mayPublish} />
      {warnings.length > 0 ? (
        <Details summary={t('warnings')} open>
          <p>{t('warningsText')}</p>
          <PlacedList id="warnings" problems={warnings} />
        </Details>
      ) : null}
      {draftDiffers === null ? null : <p>{t(draftDiffers ? 'differs' : 'sameAsCurrent')}</p>}
      <Buttons {...buttons} isReady={missing.length === 0} />
    </>
  );
}
