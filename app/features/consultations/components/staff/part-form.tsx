/** One form of a part of the staff's pages: its problems, its fields, and the button that saves them. */
import type { ReactNode } from 'react';
import type { FormMetadata } from '@conform-to/react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { FormErrors } from './form-errors.tsx';

/** The form's id is the name of the part. */
type PartFormProps = { form: Pick<FormMetadata, 'id' | 'allErrors'>; children: ReactNode };

export function PartForm({ form, children }: PartFormProps) {
  const t = useText(manageConsultationMessages);
  return (
    <>
      <FormErrors form={form} />
      <form method="post" action={`?part=${form.id}`} id={form.id} className="sd-form" data-guard noValidate>
        {children}
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
