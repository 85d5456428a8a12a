/** Rows of a list in a form: they come, go and move by buttons that keep all that was typed, with and without JavaScript. */
import type { ReactNode } from 'react';
import type { FieldLike } from './field.ts';
import { FormActions } from './form-actions.tsx';
import { Fieldset } from './fieldset.tsx';
import { HiddenField } from './hidden-field.tsx';
import { SubmitButton } from './submit-button.tsx';

/** What Conform answers for a button that changes a list. */
export type ListButton = { name: string; value: string };

export function RowButton({ button, label }: { button: ListButton; label: ReactNode }) {
  return (
    <SubmitButton variant="quiet" name={button.name} value={button.value} preventDoubleClick={false}>
      {label}
    </SubmitButton>
  );
}

type RowProps = { legend: string; buttons: { button: ListButton; label: string }[]; children: ReactNode };

/** One row under its own legend, its buttons last. */
export function Row({ legend, buttons, children }: RowProps) {
  return (
    <Fieldset legend={legend}>
      {children}
      <FormActions>
        {buttons.map((one) => (
          <RowButton key={one.label} {...one} />
        ))}
      </FormActions>
    </Fieldset>
  );
}

/** A value that the row carries from one answer to the next. */
export function RowMark({ field }: { field: FieldLike }) {
  return <HiddenField name={field.name} value={typeof field.initialValue === 'string' ? field.initialValue : 'new'} />;
}

/**
 * What Enter in a text field presses: a form's first button. Without it that would be the first of the buttons that stand
 * between the fields, which moves a row or takes one away.
 */
export function EnterButton({ label, intent }: { label: string; intent?: string }) {
  return (
    <button
      type="submit"
      className="nhsuk-u-visually-hidden"
      {...(intent === undefined ? {} : { name: 'intent', value: intent })}
      tabIndex={-1}
      aria-hidden="true"
    >
      {label}
    </button>
  );
}
