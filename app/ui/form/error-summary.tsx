/** What has to be mended before the form can be sent, each line a link to its field. */
import type { ReactNode } from 'react';
import { useErrorMark } from './english-errors.ts';

export interface ErrorSummaryProps {
  title: ReactNode;
  /** `fieldId` is the id of the field's first control; an error of the whole form has none. */
  errors: { fieldId?: string; message: string }[];
}

/** The summary takes the focus when the page opens, with or without JavaScript: it is why the page came back. */
const FOCUS_ON_ARRIVAL = { tabIndex: -1, autoFocus: true };

/** Nothing at all where nothing is wrong. Its title is no heading, for it stands above the page's h1. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const mark = useErrorMark();
  if (errors.length === 0) return null;
  return (
    <section
      className="sd-error-summary"
      aria-labelledby="error-summary-title"
      data-module="nhsuk-error-summary"
      {...FOCUS_ON_ARRIVAL}
    >
      <div role="alert">
        <p className="sd-error-summary__title" id="error-summary-title">
          {title}
        </p>
        <ul>
          {errors.map((error) => (
            <li key={`${error.fieldId ?? ''} ${error.message}`} {...mark(error.message)}>
              {error.fieldId ? <a href={`#${error.fieldId}`}>{error.message}</a> : error.message}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
