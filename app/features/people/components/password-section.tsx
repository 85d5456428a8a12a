/** Changing the password on the security page. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { shortestPassword } from '#app/lib/password/password.ts';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { peopleMessages } from '../messages.ts';
import { securityMessages } from '../messages-security.ts';
import type { PasswordForm } from '../pages/forms-security.server.ts';
import { FormErrors } from './form-errors.tsx';
import { KnownUser } from './known-user.tsx';

export interface PasswordSectionProps {
  email: string;
  hasPassword: boolean;
  lastResult: SubmissionResult | undefined;
}

export function PasswordSection({ email, hasPassword, lastResult }: PasswordSectionProps) {
  const t = useText(securityMessages);
  const people = useText(peopleMessages);
  const [form, fields] = useForm<PasswordForm>({ id: 'change-password', lastResult });
  const toReset = (
    <p>
      <a href="/reset">{t('passwordReset')}</a>
    </p>
  );
  if (!hasPassword) {
    return (
      <>
        <p>{t('passwordNone')}</p>
        {toReset}
      </>
    );
  }
  return (
    <>
      <form method="post" id={form.id} noValidate>
        <FormErrors form={form} />
        <KnownUser email={email} />
        <TextField
          field={fields.present}
          label={t('passwordPresent')}
          type="password"
          autoComplete="current-password"
        />
        <TextField
          field={fields.password}
          label={t('passwordNew')}
          hint={people('newPasswordHint', { least: shortestPassword })}
          type="password"
          autoComplete="new-password"
        />
        <FormActions>
          <SubmitButton name="intent" value="change-password">
            {t('passwordButton')}
          </SubmitButton>
        </FormActions>
      </form>
      {toReset}
    </>
  );
}
