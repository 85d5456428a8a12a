/** The error summary of one form, its lines in the order of the fields, each a link to its field. */
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { peopleMessages } from '../messages.ts';

/** What is needed of Conform's form metadata: `allErrors` is keyed by field name, the form itself has the empty name. */
type FormWithErrors = { id: string; allErrors: Record<string, string[]> };

export function FormErrors({ form }: { form: FormWithErrors }) {
  const t = useText(peopleMessages);
  const errors = Object.entries(form.allErrors).flatMap(([name, messages]) =>
    // Conform makes a field's id of the form's id and the field's name.
    messages.map((message) => (name === '' ? { message } : { message, fieldId: `${form.id}-${name}` })),
  );
  return <ErrorSummary title={t('problem')} errors={errors} />;
}
