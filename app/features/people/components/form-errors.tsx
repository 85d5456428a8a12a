/** The error summary of one form of accounts and roles. */
import { useText } from '#app/platform/use-text.ts';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import type { FormProblemsProps } from '#app/ui/form/form-problems.tsx';
import { peopleMessages } from '../messages.ts';

export function FormErrors({ form }: Pick<FormProblemsProps, 'form'>) {
  return <FormProblems title={useText(peopleMessages)('problem')} form={form} />;
}
