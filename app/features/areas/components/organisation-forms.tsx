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
import type { JoinFields, OrganisationFields, OrganisationChangeFields } from '../forms/staff-forms.ts';
import { areaMessages } from '../messages.ts';
import { areaStaffMessages } from '../messages-manage.ts';
import { organisationKinds } from '../organisation.ts';
import type { AreaOrganisation } from '../organisation.ts';

export function JoinForm({ joinable }: { joinable: { id: string; name: string }[] }) {
  const t = useText(areaStaffMessages);
  const [form, fields] = useForm<JoinFields>({ id: 'join', lastResult: useReply('join') });
  if (joinable.length === 0) return <p>{t('joinNone')}</p>;
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
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
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
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

type Changed = {
  organisation: AreaOrganisation;
  here: string;
  /** False where the name is not this area's to change. */
  mayRename: boolean;
};

export function ChangeForm({ organisation, here, mayRename }: Changed) {
  const t = useText(areaStaffMessages);
  const { name, slug, summary } = organisation;
  const [form, fields] = useForm<OrganisationChangeFields>({
    id: 'change',
    lastResult: useReply('change'),
    defaultValue: { name, slug, summary },
  });
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
      <FormProblems title={t('problem')} form={form} />
      <HiddenField name="organisationId" value={organisation.id} />
      {mayRename ? (
        <TextField
          field={fields.name}
          label={t('organisationName')}
          hint={t('organisationNameHint')}
          autoComplete="off"
        />
      ) : (
        <>
          <HiddenField name="name" value={name} />
          <p>{t('organisationNameShared')}</p>
        </>
      )}
      <TextField
        field={fields.slug}
        label={t('organisationSlug')}
        hint={t('organisationSlugHint')}
        autoComplete="off"
        spellCheck={false}
      />
      <TextArea field={fields.summary} label={t('organisationSummary')} optional={t('optional')} rows={3} />
      <FormActions>
        <SubmitButton name="intent" value="change">
          {t('save')}
        </SubmitButton>
        <ButtonLink variant="secondary" href={here}>
          {t('cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  );
}
