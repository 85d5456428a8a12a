/** Asks once more before something is taken away: what happens then, the deed, and the way back. */
import { PageHead } from '../layout/page-head.tsx';
import { ButtonLink } from './button-link.tsx';
import { FormActions } from './form-actions.tsx';
import { HiddenField } from './hidden-field.tsx';
import { SubmitButton } from './submit-button.tsx';

type ConfirmFormProps = {
  /** The question, which is the heading of the page. */
  title: string;
  /** What happens then. */
  lead: string;
  /** Where it is posted; the page itself when absent. */
  action?: string;
  /** What is taken away, by the names of hidden fields. */
  fields: Record<string, string>;
  deed: { intent: string; label: string };
  /** The way back. */
  keep: { href: string; label: string };
};

export function ConfirmForm({ title, lead, action, fields, deed, keep }: ConfirmFormProps) {
  return (
    <>
      <PageHead title={title} lead={lead} />
      <form method="post" {...(action === undefined ? {} : { action })}>
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <FormActions>
          <SubmitButton variant="warning" name="intent" value={deed.intent}>
            {deed.label}
          </SubmitButton>
          <ButtonLink variant="secondary" href={keep.href}>
            {keep.label}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
