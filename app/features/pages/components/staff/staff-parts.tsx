/** Small parts that the staff pages of pages and reports share. */
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { FormAnswer } from '../../forms/page-actions.server.ts';
import { pageManageMessages } from '../../messages-manage.ts';

/** One button that does one thing to one block. */
export function BlockButton({
  intent,
  block,
  label,
  name,
}: {
  intent: string;
  block: string;
  label: string;
  name: string;
}) {
  return (
    <form method="post" className="sd-inline-form">
      <HiddenField name="block" value={block} />
      <SubmitButton name="intent" value={intent} variant="quiet">
        {label}
        <span className="nhsuk-u-visually-hidden">: {name}</span>
      </SubmitButton>
    </form>
  );
}

/** What is wrong with the form that was sent; nothing for any other. */
export function Problems({ answer, form }: { answer: FormAnswer | null; form: string }) {
  const t = useText(pageManageMessages);
  if (answer?.form !== form) return null;
  const errors = answer.errors.map(({ field, message }) =>
    field === '' ? { message } : { message, fieldId: `${form}-${field.replace(/\W+/g, '-')}` },
  );
  return <ErrorSummary title={t(form === 'publish' ? 'refusedTitle' : 'problem')} errors={errors} />;
}

/** Why a block of comments shows nothing; `href` leads those who may to where comments are switched on. */
export type CommentsWarning = { text: string; href: string | null };

export function CommentsAreOff({ warning: { text, href } }: { warning: CommentsWarning }) {
  const t = useText(pageManageMessages);
  return (
    <p>
      {text}
      {href === null ? null : (
        <>
          {' '}
          <a href={href}>{t('commentsSwitch')}</a>
        </>
      )}
    </p>
  );
}

/** What a field of a form shows: its id, what was typed or is stored, and what is wrong with it. */
export function fieldOf(answer: FormAnswer | null, form: string, name: string, stored = '') {
  const isThis = answer?.form === form;
  return {
    name,
    id: `${form}-${name.replace(/\W+/g, '-')}`,
    defaultValue: isThis ? (answer.typed[name] ?? '') : stored,
    errors: isThis ? answer.errors.filter((error) => error.field === name).map((error) => error.message) : [],
  };
}
