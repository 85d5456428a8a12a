/** The legal duties that a question serves, from the fixed list. */
import { useForm } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { CheckboxGroup } from '#app/ui/form/checkbox-group.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useReply } from '../../form-reply.ts';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { duties as all } from '../../workflow/duties.ts';
import { FormErrors } from './form-errors.tsx';

/** @param report address of the staff's report by duty. */
export function DutiesForm({ duties, report }: { duties: string[]; report: string }) {
  const t = useText(manageConsultationMessages);
  const lastResult = useReply('duties');
  const [form, fields] = useForm<{ duties: string[] }>({ id: 'duties', lastResult, defaultValue: { duties } });
  return (
    <>
      <FormErrors form={form} />
      <p>{t('dutiesIntro')}</p>
      <form method="post" action="?part=duties" id={form.id} className="sd-form" data-guard noValidate>
        <CheckboxGroup
          field={fields.duties}
          label={t('dutiesLabel')}
          optional={t('optional')}
          choices={all.map(({ code, law, asks }) => ({ value: code, label: law, hint: asks }))}
        />
        <FormActions>
          <SubmitButton>{t('saveDuties')}</SubmitButton>
        </FormActions>
      </form>
      <p>
        <a href={report}>{t('dutiesReport')}</a>
      </p>
    </>
  );
}
