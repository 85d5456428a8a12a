/** Begins a question to people: a title and a kind. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useReply } from '../../form-reply.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { FormErrors } from './form-errors.tsx';
import { KindField } from './kind-field.tsx';

export function NewForm() {
  const t = useText(manageConsultationMessages);
  const [form, fields] = useForm<{ title: string; kind: string }>({ id: 'new', lastResult: useReply('new') });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" id={form.id} className="sd-form" data-guard noValidate>
        <TextField field={fields.title} label={t('title')} hint={t('titleHint')} maxLength={200} />
        <KindField field={fields.kind} />
        <FormActions>
          <SubmitButton>{t('create')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
