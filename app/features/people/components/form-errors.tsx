/** The error summary of one form, its lines in the order of the fields. */
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { peopleMessages } from '../messages.ts';

/** What is needed of Conform's form metadata: `allErrors` is keyed by field name, the form itself has the empty name. */
type FormWithErrors = { allErrors: Record<string, string[]> };

export function FormErrors({
  form,
  fields,
}: {
  form: FormWithErrors;
  fields: Record<string, { id: string; name: string }>;
}) {
  const t = useText(peopleMessages);
  const ids = new Map(Object.values(fields).map((field) => [field.name, field.id]));
  const errors = Object.entries(form.allErrors).flatMap(([name, messages]) => {
    const fieldId = ids.get(name);
    return messages.map((message) => ({ message, ...(fieldId === undefined ? {} : { fieldId }) }));
  });
  return <ErrorSummary title={t('problem')} errors={errors} />;
}
