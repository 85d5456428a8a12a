/** The form that asks for a message with a link: an email address and a button. */
import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import type { EmailForm } from '../pages/forms.server.ts';
import { peopleMessages } from '../messages.ts';
import { FormErrors } from './form-errors.tsx';

export interface AskLinkProps {
  title: string;
  lead: string;
  /** Where the form is sent. */
  action: string;
  lastResult: SubmissionResult | undefined;
  /** Other ways, under the form. */
  children: ReactNode;
}

export function AskLink({ title, lead, action, lastResult, children }: AskLinkProps) {
  const t = useText(peopleMessages);
  const [form, fields] = useForm<EmailForm>({ id: 'ask-link', lastResult });
  return (
    <>
      <FormErrors form={form} />
      <PageHead title={title} lead={lead} />
      <form method="post" action={action} id={form.id} noValidate>
        <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" spellCheck={false} />
        <FormActions>
          <SubmitButton>{t('sendLink')}</SubmitButton>
        </FormActions>
      </form>
      {children}
    </>
  );
}
