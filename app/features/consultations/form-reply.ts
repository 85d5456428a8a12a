/** The answer to a form on a page with several: only the form that was sent shows what was typed and what is wrong. */
import type { SubmissionResult } from '@conform-to/react';
import { useActionData } from '@remix-run/react';

export type FormReply = { formId: string; reply: SubmissionResult<string[]> };

/** The answer for this form; undefined where another one was sent, or none. */
export function useReply(formId: string): FormReply['reply'] | undefined {
  const answered = useActionData<FormReply>();
  return answered?.formId === formId ? answered.reply : undefined;
}
