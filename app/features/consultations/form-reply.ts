/** The answer to a form on a page with several: only the form that was sent shows what was typed and what is wrong. */
import type { SubmissionResult } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import type { EditPart } from './editing.ts';

export type FormReply = {
  formId: string;
  reply: SubmissionResult<string[]>;
  /** The part to which its sender wanted to go on; it could not be saved, so they did not. */
  next?: EditPart;
};

/** The answer for this form; undefined where another one was sent, or none. */
export function useReply(formId: string): FormReply['reply'] | undefined {
  const answered = useActionData<FormReply>();
  return answered?.formId === formId ? answered.reply : undefined;
}

/** The part that could not be gone on to, because the form that was sent is not saved; null where there is none. */
export function useRefusedNext(): EditPart | null {
  return useActionData<FormReply>()?.next ?? null;
}
