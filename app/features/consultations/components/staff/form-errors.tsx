/** The error summary of one form of the staff's pages: each line leads to its field, rows of lists included. */
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { manageConsultationMessages } from '../../messages-manage.ts';
import { plainId } from './row-field.ts';

/** What is needed of Conform's form metadata: `allErrors` is keyed by field name, the form itself has the empty name. */
type FormWithErrors = { id: string; allErrors: Record<string, string[]> };

export function FormErrors({ form }: { form: FormWithErrors }) {
  const t = useText(manageConsultationMessages);
  const errors = Object.entries(form.allErrors).flatMap(([name, messages]) =>
    messages.map((message) => ({ message, ...(name === '' ? {} : { fieldId: plainId(`${form.id}-${name}`) }) })),
  );
  return <ErrorSummary title={t('problem')} errors={errors} />;
}
