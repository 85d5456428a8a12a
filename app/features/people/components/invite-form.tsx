/** The form that invites somebody to a role in the area. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { InviteForm as Invite } from '../pages/forms-roles.ts';
import { roleMessages } from '../messages-roles.ts';
import { asLabel, offeredRoles } from '../roles.ts';
import { FormErrors } from './form-errors.tsx';

export interface InviteFormProps {
  organisations: { id: string; name: string }[];
  lastResult: SubmissionResult | undefined;
}

export function InviteForm({ organisations, lastResult }: InviteFormProps) {
  const t = useText(roleMessages);
  const [form, fields] = useForm<Invite>({ id: 'invitation', lastResult });
  return (
    <form method="post" id={form.id} noValidate>
      <FormErrors form={form} />
      <TextField field={fields.email} label={t('inviteEmail')} type="email" autoComplete="off" spellCheck={false} />
      <RadioGroup
        field={fields.role}
        label={t('inviteRole')}
        choices={offeredRoles.map((role) => ({ value: role, label: asLabel(t(role)), hint: t(`${role}-hint`) }))}
      />
      <SelectField
        field={fields.organisationId}
        label={t('inviteOrganisation')}
        hint={t('inviteOrganisationHint')}
        placeholder={t('inviteNone')}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormActions>
        <SubmitButton name="intent" value="invite">
          {t('inviteButton')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
