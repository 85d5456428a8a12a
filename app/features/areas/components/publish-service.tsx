/** Makes a service public or takes it back; says why it may not be public yet. */
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useReply } from '../forms/form-reply.ts';
import { areaStaffMessages } from '../messages-manage.ts';

export type PublishServiceProps = { state: 'draft' | 'public' | 'withdrawn'; address: string };

export function PublishService({ state, address }: PublishServiceProps) {
  const t = useText(areaStaffMessages);
  const problems = useReply('publish')?.error?.[''] ?? [];
  const isPublic = state === 'public';
  return (
    <form method="post">
      <ErrorSummary title={t('problem')} errors={problems.map((message) => ({ message }))} />
      {isPublic ? (
        <p>
          <a href={address}>{t('see')}</a>
        </p>
      ) : null}
      <p>{t(isPublic ? 'withdrawIntro' : 'publishIntro')}</p>
      <FormActions>
        {isPublic ? (
          <SubmitButton variant="warning" name="intent" value="withdraw">
            {t('withdraw')}
          </SubmitButton>
        ) : (
          <SubmitButton name="intent" value="publish">
            {t('publish')}
          </SubmitButton>
        )}
      </FormActions>
    </form>
  );
}
