/** Sends a refused form back with what was typed and what is wrong. */
import { data } from '@remix-run/node';
import type { Submission } from '@conform-to/react';
import type { FormReply } from './form-reply.ts';

/** Sentences by field; the empty name stands for the whole form. */
export type Problems = Record<string, string[]>;

/** The answer to a form that its schema, or a rule that only the database knows, refused. Status 400. */
export function refused<T>(formId: string, submission: Submission<T>, problems: Problems = {}) {
  const { '': formErrors, ...fieldErrors } = problems;
  const reply = submission.reply({ ...(formErrors ? { formErrors } : {}), fieldErrors });
  const answer: FormReply = { formId, reply };
  return data(answer, { status: 400 });
}
