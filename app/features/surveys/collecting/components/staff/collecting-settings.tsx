/** What an area sets for collecting: the address on paper forms, and the sites that may frame a survey. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { collectStaffMessages } from '../../messages-staff.ts';

export type CollectingValues = { returnAddress: string; frameOrigins: string };

type CollectingSettingsProps = {
  values: CollectingValues;
  lastResult: SubmissionResult<string[]> | undefined;
};

export function CollectingSettingsForm({ values, lastResult }: CollectingSettingsProps) {
  const t = useText(collectStaffMessages);
  const [form, fields] = useForm<CollectingValues>({
    id: 'collecting',
    lastResult: lastResult ?? null,
    defaultValue: values,
  });
  return (
    <>
      <FormProblems title={t('problem')} form={form} />
      <form method="post" noValidate>
        <HiddenField name="intent" value="save" />
        <TextArea field={fields.returnAddress} label={t('returnAddress')} hint={t('returnAddressHint')} rows={5} />
        <TextArea field={fields.frameOrigins} label={t('origins')} hint={t('originsHint')} rows={4} />
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
