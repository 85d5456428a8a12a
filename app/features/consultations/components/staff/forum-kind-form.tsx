/** What the parent carer forum sees in a question: one kind and why, beside what the area says. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { declaredKinds } from '../../consultation.ts';
import { useReply } from '../../form-reply.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { kindMessages } from '../../workflow/messages-report.ts';
import { FormErrors } from './form-errors.tsx';

export function ForumKindForm({ of, values }: { of: string; values: { kind: string; reason: string } }) {
  const t = useText(kindMessages);
  const name = useText(manageConsultationMessages);
  const [form, fields] = useForm<{ kind: string; reason: string }>({
    id: 'kind',
    lastResult: useReply('kind'),
    defaultValue: values,
  });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" action={`?of=${of}`} id={form.id} className="sd-form" data-guard noValidate>
        <RadioGroup
          field={fields.kind}
          label={t('kind')}
          choices={declaredKinds.map((kind) => ({
            value: kind,
            label: name(`kind_${kind}`),
            hint: name(`kindHint_${kind}`),
          }))}
        />
        <TextArea field={fields.reason} label={t('reason')} hint={t('reasonHint')} rows={4} optional={t('optional')} />
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
