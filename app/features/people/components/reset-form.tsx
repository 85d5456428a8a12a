/** Choosing a new password by an emailed link. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { shortestPassword } from '#app/lib/password/password.ts';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import type { NewPasswordForm } from '../pages/forms.server.ts';
import { peopleMessages } from '../messages.ts';
import { FormErrors } from './form-errors.tsx';
import { KnownUser } from './known-user.tsx';

export function ResetForm({ email, lastResult }: { email: string; lastResult: SubmissionResult | undefined }) {
  const t = useText(peopleMessages);
  const [form, fields] = useForm<NewPasswordForm>({ id: 'reset', lastResult });
  return (
    <>
      <FormErrors form={form} />
      <PageHead title={t('openReset')} lead={t('openResetLead', { email })} />
      <form method="post" id={form.id} noValidate>
        <KnownUser email={email} />
        <TextField
          field={fields.password}
          label={t('newPassword')}
          hint={t('newPasswordHint', { least: shortestPassword })}
          type="password"
          autoComplete="new-password"
        />
        <FormActions>
          <SubmitButton>{t('openResetButton')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
