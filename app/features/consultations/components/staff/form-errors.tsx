/** The error summary of one form of the staff's pages. */
import { useText } from '#app/platform/use-text.ts';
import { FormProblems } from '#app/ui/form/form-problems.tsx';
import type { FormProblemsProps } from '#app/ui/form/form-problems.tsx';
import { manageConsultationMessages } from '../../messages-manage.ts';

export function FormErrors({ form }: Pick<FormProblemsProps, 'form'>) {
  return <FormProblems title={useText(manageConsultationMessages)('problem')} form={form} />;
}
