/** The form of a service, new or known. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../forms/form-reply.ts';
import type { ServiceFields } from '../forms/staff-forms.ts';
import { areaMessages } from '../messages.ts';
import { areaStaffMessages } from '../messages-manage.ts';

export type ServiceFormProps = {
  organisations: { id: string; name: string }[];
  /** Levels to choose from, with the names of their sets. */
  levels: { id: string; name: string; set: string }[];
  /** What a known service says now; without it the form makes a new one. */
  defaults?: ServiceFields;
};

export function ServiceForm({ organisations, levels, defaults }: ServiceFormProps) {
  const t = useText(areaStaffMessages);
  const shown = useText(areaMessages);
  const [form, fields] = useForm<ServiceFields>({
    id: 'service',
    lastResult: useReply('service'),
    ...(defaults === undefined ? {} : { defaultValue: defaults }),
  });
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
      <FormProblems title={t('problem')} form={form} />
      <TextField field={fields.title} label={t('serviceTitle')} autoComplete="off" />
      {defaults === undefined ? null : (
        <TextField
          field={fields.slug}
          label={t('serviceSlug')}
          hint={t('serviceSlugHint')}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <TextArea field={fields.description} label={t('serviceDescription')} hint={t('markdownHint')} rows={8} />
      <SelectField
        field={fields.organisationId}
        label={t('serviceOrganisation')}
        placeholder={t('serviceNoOrganisation')}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {levels.length === 0 ? null : (
        <CheckboxGroup
          field={fields.levelIds}
          label={t('serviceLevels')}
          hint={t('serviceLevelsHint')}
          choices={levels.map(({ id, name, set }) => ({ value: id, label: shown('levelOf', { set, level: name }) }))}
        />
      )}
      <FormActions>
        <SubmitButton name="intent" value="save">
          {t(defaults === undefined ? 'createService' : 'save')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
