/** The button that sends a form. */
import type { ReactNode } from 'react';

export interface SubmitButtonProps {
  children: ReactNode;
  variant?: 'primary' | 'secondary' | 'warning' | 'quiet';
  /** Sent with the form when this button is the one pressed. */
  name?: string;
  value?: string;
  /** Sends the form with this id, for a button that stands outside it. */
  form?: string;
  /** Sends the form there instead of where it says. */
  formAction?: string;
  /** Holds back a second click; off where pressing twice is meant. */
  preventDoubleClick?: boolean;
}

/** The class names of a button of a kind, shared with links that look like one. */
export function buttonClass(variant: SubmitButtonProps['variant'] = 'primary'): string {
  return variant === 'primary' ? 'sd-button' : `sd-button sd-button--${variant}`;
}

export function SubmitButton(props: SubmitButtonProps) {
  const { children, variant, name, value, form, formAction, preventDoubleClick = true } = props;
  return (
    <button
      className={buttonClass(variant)}
      type="submit"
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      data-module="nhsuk-button"
      data-prevent-double-click={preventDoubleClick}
    >
      {children}
    </button>
  );
}
