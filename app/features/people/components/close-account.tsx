/** Closing one's account: what goes, what stays, and the two things that are asked first. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { accountMessages } from '../messages-account.ts';
import type { CloseForm } from '../pages/forms-account.ts';
import { FormErrors } from './form-errors.tsx';
import { KnownUser } from './known-user.tsx';

export interface CloseAccountProps {
  email: string;
  hasPassword: boolean;
  lastResult: SubmissionResult | undefined;
}

export function CloseAccount({ email, hasPassword, lastResult }: CloseAccountProps) {
  const t = useText(accountMessages);
  const [form, fields] = useForm<CloseForm>({ id: 'close-account', lastResult });
  return (
    <>
      <p>{t('closeStays')}</p>
      <p>{t('closeAnonymous')}</p>
      <form method="post" id={form.id} noValidate>
        <FormErrors form={form} />
        <KnownUser email={email} />
        <TextField field={fields.password} label={t('closePassword')} type="password" autoComplete="current-password" />
        <CheckboxGroup
          field={fields.confirmed}
          label={t('closeConfirmQuestion')}
          choices={[{ value: 'yes', label: t('closeConfirm') }]}
        />
        <FormActions>
          <SubmitButton variant="warning">{t('closeButton')}</SubmitButton>
        </FormActions>
      </form>
      <p>
        <a href="/reset">{t(hasPassword ? 'forgotten' : 'choosePassword')}</a>
      </p>
    </>
  );
}
