/** The settings of a survey: its address, its promise, its days, and how its results are treated. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { PartialDateField } from '#app/ui/form/partial-date-field.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { SettingsValues } from '../../forms.ts';
import { AccessFields } from '../../access/components/staff/access-fields.tsx';
import { manageSurveyMessages } from '../../messages-manage.ts';
import { anonymityModes, identityRoleNames } from '../../settings.ts';

export type SettingsFormProps = {
  values: SettingsValues;
  lastResult: SubmissionResult<string[]> | undefined;
  consultations: { id: string; title: string }[];
  /** Published once: what people were promised stays. */
  isPromised: boolean;
};

const roleKeys = {
  facilitator: 'role_facilitator',
  analyst: 'role_analyst',
  commissioner: 'role_commissioner',
  'safeguarding-lead': 'role_safeguarding-lead',
  administrator: 'role_administrator',
} as const;

const isKnownRole = (role: string): role is keyof typeof roleKeys => Object.hasOwn(roleKeys, role);

type Fields = ReturnType<typeof useForm<SettingsValues>>[1];

/** What was promised is only told, and still sent, so that the whole of the settings comes with the form. */
function Promised({ values }: Pick<SettingsFormProps, 'values'>) {
  const t = useText(manageSurveyMessages);
  const { anonymity, identityRoles } = values;
  const roles = identityRoles.filter(isKnownRole).map((role) => t(roleKeys[role]));
  return (
    <>
      <SummaryList
        rows={[
          { key: 'mode', label: t('anonymity'), value: t(`mode_${anonymity}`) },
          ...(roles.length > 0 ? [{ key: 'roles', label: t('promisedRoles'), value: roles.join(', ') }] : []),
        ]}
      />
      <p className="sd-small">{t('promised')}</p>
      <HiddenField name="anonymity" value={anonymity} />
      {identityRoles.map((role) => (
        <HiddenField key={role} name="identityRoles" value={role} />
      ))}
    </>
  );
}

function PromiseFields({ fields }: { fields: Fields }) {
  const t = useText(manageSurveyMessages);
  return (
    <>
      <RadioGroup
        field={fields.anonymity}
        label={t('anonymity')}
        hint={t('anonymityHint')}
        choices={anonymityModes.map((mode) => ({
          value: mode,
          label: t(`mode_${mode}`),
          hint: t(`hint_${mode}`),
        }))}
      />
      <CheckboxGroup
        field={fields.identityRoles}
        label={t('identityRoles')}
        hint={t('identityRolesHint')}
        choices={identityRoleNames.filter(isKnownRole).map((role) => ({ value: role, label: t(roleKeys[role]) }))}
      />
    </>
  );
}

function Treatment({ fields }: { fields: Fields }) {
  const t = useText(manageSurveyMessages);
  return (
    <>
      <PartialDateField field={fields.opens} label={t('opens')} hint={t('dayHint')} />
      <PartialDateField field={fields.closes} label={t('closes')} hint={t('dayHint')} />
      <TextField
        field={fields.eligiblePopulation}
        label={t('population')}
        hint={t('populationHint')}
        inputMode="numeric"
        width={10}
      />
      <TextField field={fields.samplingFrame} label={t('frame')} hint={t('frameHint')} />
    </>
  );
}

export function SettingsForm({ values, lastResult, consultations, isPromised }: SettingsFormProps) {
  const t = useText(manageSurveyMessages);
  const [form, fields] = useForm<SettingsValues>({ id: 'settings-form', lastResult, defaultValue: values });
  return (
    <form method="post" id={form.id} noValidate className="sd-form" data-guard>
      <FormProblems title={t('problem')} form={form} />
      <TextField field={fields.title} label={t('title')} maxLength={200} />
      <TextField field={fields.slug} label={t('slug')} hint={t('slugHint')} spellCheck={false} />
      <SelectField
        field={fields.consultationId}
        label={t('consultation')}
        placeholder={t('noConsultation')}
        options={consultations.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextArea field={fields.introduction} label={t('introduction')} hint={t('introductionHint')} rows={4} />
      <TextField field={fields.minutes} label={t('minutes')} inputMode="numeric" width={3} />
      {isPromised ? <Promised values={values} /> : <PromiseFields fields={fields} />}
      <AccessFields fields={fields} />
      <Treatment fields={fields} />
      <FormActions>
        <SubmitButton name="intent" value="settings">
          {t('save')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
