/** The error summary of one Conform form: a line an error, each leading to its field, in the order of the fields. */
import { ErrorSummary } from './error-summary.tsx';

export interface FormProblemsProps {
  title: string;
  /** `allErrors` is keyed by the name of the field; what is wrong with the whole form has the empty name. */
  form: { allErrors: Record<string, string[]> };
  fields: Record<string, { id: string; name: string }>;
}

/** Nothing at all where nothing is wrong. */
export function FormProblems({ title, form, fields }: FormProblemsProps) {
  const ids = new Map(Object.values(fields).map((field) => [field.name, field.id]));
  const errors = Object.entries(form.allErrors).flatMap(([name, messages]) => {
    const fieldId = ids.get(name);
    return messages.map((message) => ({ message, ...(fieldId === undefined ? {} : { fieldId }) }));
  });
  return <ErrorSummary title={title} errors={errors} />;
}
