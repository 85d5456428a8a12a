/** What stands round a control: label, hint, errors, in that order. */
import type { ReactNode } from 'react';
import { useErrorMark } from './english-errors.ts';
import type { ResolvedField } from './field.ts';

export interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  /** The word shown after the label of a field that may stay empty, such as "(optional)". */
  optional?: ReactNode;
  /** Makes the label the question of the screen: larger, and the page's h1. */
  asPageTitle?: boolean;
}

export function LabelText({ label, optional }: Pick<FieldTexts, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional ? <span className="sd-optional"> {optional}</span> : null}
    </>
  );
}

export function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <div className="nhsuk-hint" id={id}>
      {hint}
    </div>
  ) : null;
}

export function FieldErrors({ field }: { field: ResolvedField }) {
  const mark = useErrorMark();
  return field.errors.length > 0 ? (
    <div id={field.errorId}>
      {field.errors.map((error) => (
        <p key={error} className="nhsuk-error-message" {...mark(error)}>
          {error}
        </p>
      ))}
    </div>
  ) : null;
}

export function groupClass(field: ResolvedField): string {
  return field.errors.length > 0 ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group';
}

interface FieldGroupProps extends FieldTexts {
  field: ResolvedField;
  children: ReactNode;
}

export function FieldGroup({ field, label, hint, optional, asPageTitle, children }: FieldGroupProps) {
  const labelled = (
    <label className="nhsuk-label" htmlFor={field.id}>
      <LabelText label={label} optional={optional} />
    </label>
  );
  return (
    <div className={groupClass(field)}>
      {asPageTitle ? <h1 className="nhsuk-label-wrapper">{labelled}</h1> : labelled}
      <Hint id={field.hintId} hint={hint} />
      <FieldErrors field={field} />
      {children}
    </div>
  );
}
