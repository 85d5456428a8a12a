/** The error summary of one Conform form: a line an error, each leading to its field. */
import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { plainId } from './field.ts';

export interface FormProblemsProps {
  title: ReactNode;
  /** `allErrors` is keyed by the name of the field; what is wrong with the whole form has the empty name. */
  form: { id: string; allErrors: Record<string, string[]> };
}

/** Nothing at all where nothing is wrong. Conform makes a field's id of the form's id and the field's name. */
export function FormProblems({ title, form }: FormProblemsProps) {
  const errors = Object.entries(form.allErrors).flatMap(([name, messages]) =>
    messages.map((message) => (name === '' ? { message } : { message, fieldId: plainId(`${form.id}-${name}`) })),
  );
  return <ErrorSummary title={title} errors={errors} />;
}
