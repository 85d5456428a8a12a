/** The forms of an area's organisations: join one that the site knows, add a new one, change what is said about one. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../forms/form-reply.ts';
import type { JoinFields, OrganisationFields, OrganisationSummaryFields } from '../forms/staff-forms.ts';
import { areaMessages } from '../messages.ts';
import { areaStaffMessages } from '../messages-manage.ts';
import { organisationKinds } from '../organisation.ts';
import type { AreaOrganisation } from '../organisation.ts';

export function JoinForm({ joinable }: { joinable: { id: string; name: string }[] }) {
  const t = useText(areaStaffMessages);
  const [form, fields] = useForm<JoinFields>({ id: 'join', lastResult: useReply('join') });
  if (joinable.length === 0) return <p>{t('joinNone')}</p>;
  return (
    <form method="post" id={form.id} className="sd-form" noValidate>
      <FormProblems title={t('problem')} form={form} />
      <SelectField
        field={fields.organisationId}
        label={t('joinWhich')}
        placeholder={t('joinChoose')}
        options={joinable.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea field={fields.summary} label={t('organisationSummary')} optional={t('optional')} rows={3} />
      <FormActions>
        <SubmitButton name="intent" value="join">
          {t('joinButton')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

export function AddForm() {
  const t = useText(areaStaffMessages);
  const shown = useText(areaMessages);
  const [form, fields] = useForm<OrganisationFields>({ id: 'add', lastResult: useReply('add') });
  return (
    <form method="post" id={form.id} className="sd-form" noValidate>
      <FormProblems title={t('problem')} form={form} />
      <TextField field={fields.name} label={t('organisationName')} autoComplete="off" />
      <RadioGroup
        field={fields.kind}
        label={t('organisationKind')}
        choices={organisationKinds.map((kind) => ({ value: kind, label: shown(`kind-${kind}`) }))}
      />
      <TextField
        field={fields.website}
        label={t('organisationWebsite')}
        optional={t('optional')}
        type="url"
        autoComplete="off"
      />
      <TextArea field={fields.summary} label={t('organisationSummary')} optional={t('optional')} rows={3} />
      <FormActions>
        <SubmitButton name="intent" value="add">
          {t('addButton')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

export function SummaryForm({ organisation, here }: { organisation: AreaOrganisation; here: string }) {
  const t = useText(areaStaffMessages);
  const [form, fields] = useForm<OrganisationSummaryFields>({
    id: 'summary',
    lastResult: useReply('summary'),
    defaultValue: { summary: organisation.summary },
  });
  return (
    <form method="post" id={form.id} className="sd-form" noValidate>
      <FormProblems title={t('problem')} form={form} />
      <HiddenField name="organisationId" value={organisation.id} />
      <TextArea field={fields.summary} label={t('organisationSummary')} optional={t('optional')} rows={3} />
      <FormActions>
        <SubmitButton name="intent" value="summary">
          {t('save')}
        </SubmitButton>
        <ButtonLink variant="secondary" href={here}>
          {t('cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  );
}
