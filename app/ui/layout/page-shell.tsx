/** One page: skip link, masthead, strip, breadcrumb, the main landmark, foot. */
import type { ReactNode } from 'react';
import { SkipLink } from './skip-link.tsx';

export interface PageShellProps {
  skipLabel: string;
  header: ReactNode;
  footer: ReactNode;
  /** A banner that holds for the whole page, such as PhaseStrip. */
  strip?: ReactNode;
  breadcrumb?: ReactNode;
  /** `narrow` for forms and receipts: one thing to do on the screen. */
  width?: 'narrow' | 'wide';
  children: ReactNode;
}

export function PageShell({ skipLabel, header, footer, strip, breadcrumb, width = 'wide', children }: PageShellProps) {
  const narrow = width === 'narrow';
  return (
    <>
      <SkipLink label={skipLabel} />
      {header}
      {strip}
      <div className="nhsuk-width-container">
        {breadcrumb}
        <main id="main" className="sd-main" tabIndex={-1}>
          {narrow ? <div className="sd-main--narrow">{children}</div> : children}
        </main>
      </div>
      {footer}
    </>
  );
}
