/** Fields that answer one question, under one legend. */
import type { ReactNode } from 'react';
import { Fieldset as NhsFieldset } from 'nhsuk-react-components';

export interface FieldsetProps {
  legend: ReactNode;
  hint?: ReactNode;
  /** Ids of texts outside the fieldset that describe it. */
  describedBy?: string;
  /** Needed where there is a hint: the hint's id is made from it. */
  id?: string;
  /** Makes the legend the question of the screen: larger, and the page's h1. */
  asPageTitle?: boolean;
  children: ReactNode;
}

export function Fieldset({ legend, hint, describedBy, id, asPageTitle, children }: FieldsetProps) {
  const hintId = hint && id ? `${id}-description` : undefined;
  const description = [hintId, describedBy].filter((part) => part !== undefined).join(' ');
  return (
    <NhsFieldset id={id} aria-describedby={description === '' ? undefined : description}>
      <legend className="nhsuk-fieldset__legend">{asPageTitle ? <h1>{legend}</h1> : legend}</legend>
      {hint ? (
        <div className="nhsuk-hint" id={hintId}>
          {hint}
        </div>
      ) : null}
      {children}
    </NhsFieldset>
  );
}
