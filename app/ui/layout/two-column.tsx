/** Staff pages: the list of what needs you on the left, the work on the right; one below the other on a phone. */
import type { ReactNode } from 'react';

export interface TwoColumnProps {
  aside: ReactNode;
  /** The accessible name of the left column. */
  asideLabel: string;
  children: ReactNode;
}

/** The page's own h1 stands above both columns, so that headings go down in order. */
export function TwoColumn({ aside, asideLabel, children }: TwoColumnProps) {
  return (
    <div className="sd-columns">
      <section className="sd-columns__aside" aria-label={asideLabel}>
        {aside}
      </section>
      <div className="sd-columns__work">{children}</div>
    </div>
  );
}
