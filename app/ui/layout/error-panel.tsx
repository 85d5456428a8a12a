/** The whole of an error page: what happened, what to do next, a reference to quote. */
import type { ReactNode } from 'react';

export interface ErrorPanelProps {
  title: string;
  text: ReactNode;
  /** A line with the request's reference, ready to show. */
  reference?: ReactNode;
  /** Ways onward. */
  children?: ReactNode;
}

export function ErrorPanel({ title, text, reference, children }: ErrorPanelProps) {
  return (
    <div className="sd-error-panel">
      <h1>{title}</h1>
      <div>{text}</div>
      {children}
      {reference ? <p className="sd-small">{reference}</p> : null}
    </div>
  );
}
