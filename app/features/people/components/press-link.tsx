/** An emailed link that needs one press: what it does, and the button that does it. */
import type { ReactNode } from 'react';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export interface PressLinkProps {
  title: string;
  lead: string;
  button: string;
  children?: ReactNode;
}

export function PressLink({ title, lead, button, children }: PressLinkProps) {
  return (
    <>
      <PageHead title={title} lead={lead} />
      {children}
      <form method="post">
        <FormActions>
          <SubmitButton>{button}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
