/** The opening of a page: what kind of page it is, its title, and its most useful sentence. */
import type { ReactNode } from 'react';

export interface PageHeadProps {
  title: ReactNode;
  /** A few words above the title: the kind of page, or the area. */
  kicker?: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ title, kicker, lead, children }: PageHeadProps) {
  return (
    <div className="sd-page-head">
      {kicker ? <p className="sd-kicker">{kicker}</p> : null}
      <h1>{title}</h1>
      {lead ? <p className="sd-lead">{lead}</p> : null}
      {children}
    </div>
  );
}
