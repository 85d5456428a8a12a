/** Taking up an invitation: the name in the area, and a password where there is no account yet. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { shortestPassword } from '#app/lib/password/password.ts';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import type { AcceptForm as Accept } from '../pages/forms.server.ts';
import { peopleMessages } from '../messages.ts';
import { roleMessages } from '../messages-roles.ts';
import type { InvitationOffer } from '../reads/find-invitation.server.ts';
import { FormErrors } from './form-errors.tsx';
import { KnownUser } from './known-user.tsx';

export type Offer = Pick<InvitationOffer, 'areaName' | 'role' | 'organisation' | 'hasAccount' | 'name'>;

export interface AcceptFormProps {
  email: string;
  offer: Offer;
  lastResult: SubmissionResult | undefined;
}

export function AcceptForm({ email, offer, lastResult }: AcceptFormProps) {
  const t = useText(peopleMessages);
  const roleText = useText(roleMessages);
  const { areaName, organisation, hasAccount, name } = offer;
  const [form, fields] = useForm<Accept>({ id: 'accept', lastResult, defaultValue: { name } });
  const role = roleText(offer.role);
  return (
    <>
      <FormErrors form={form} />
      <PageHead
        title={t('invited', { area: areaName })}
        lead={organisation === null ? t('invitedAs', { role }) : t('invitedAsFor', { role, organisation })}
      />
      <p>{roleText(`${offer.role}-hint`)}</p>
      <p>{t(hasAccount ? 'invitedAccount' : 'invitedNew', { email })}</p>
      <form method="post" id={form.id} noValidate>
        <KnownUser email={email} />
        <TextField
          field={fields.name}
          label={t('invitedName')}
          hint={t('invitedNameHint')}
          autoComplete="name"
          spellCheck={false}
        />
        {hasAccount ? null : (
          <TextField
            field={fields.password}
            label={t('newPassword')}
            hint={t('newPasswordHint', { least: shortestPassword })}
            type="password"
            autoComplete="new-password"
          />
        )}
        <FormActions>
          <SubmitButton>{t('invitedButton')}</SubmitButton>
        </FormActions>
      </form>
      <p>{t('invitedNot')}</p>
    </>
  );
}
