/** The answer to a form that was refused, on a page with several forms: only the form that was sent shows it. */
import type { SubmissionResult } from '@conform-to/react';
import { useActionData } from '@remix-run/react';

export type FormReply = { formId: string; reply: SubmissionResult<string[]> };

/** What was typed and what is wrong with it, for the form that was sent; undefined for every other. */
export function useReply(formId: string): SubmissionResult<string[]> | undefined {
  const answered = useActionData<FormReply>();
  return answered?.formId === formId ? answered.reply : undefined;
}
