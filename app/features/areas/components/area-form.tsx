/** The operator's form of a new area. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../forms/form-reply.ts';
import type { AreaFields } from '../forms/staff-forms.ts';
import { operatorMessages } from '../messages-glossary.ts';
import { areaStaffMessages } from '../messages-manage.ts';

export function AreaForm() {
  const t = useText(operatorMessages);
  const staff = useText(areaStaffMessages);
  const [form, fields] = useForm<AreaFields>({ id: 'area', lastResult: useReply('area') });
  return (
    <form method="post" id={form.id} className="sd-form" data-guard noValidate>
      <FormProblems title={staff('problem')} form={form} />
      <TextField field={fields.name} label={t('name')} autoComplete="off" />
      <TextField field={fields.slug} label={t('slug')} hint={t('slugHint')} autoComplete="off" spellCheck={false} />
      <TextArea field={fields.summary} label={t('summary')} optional={staff('optional')} rows={3} />
      <TextField
        field={fields.administrator}
        label={t('administrator')}
        hint={t('administratorHint')}
        type="email"
        autoComplete="off"
        spellCheck={false}
      />
      <FormActions>
        <SubmitButton>{t('submit')}</SubmitButton>
      </FormActions>
    </form>
  );
}
