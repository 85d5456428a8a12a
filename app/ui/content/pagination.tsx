/** The way to the pages before and after: links, never endless scroll. */
import type { ReactNode } from 'react';

interface PageLink {
  href: string;
  label: string;
  /** What is there, such as "Page 3 of 7". */
  detail?: ReactNode;
}

export interface PaginationProps {
  label: string;
  previous?: PageLink;
  next?: PageLink;
}

function Arrow({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="2.5">
      <path d={d} />
    </svg>
  );
}

function Words({ link }: { link: PageLink }) {
  return (
    <span>
      <span className="sd-pagination__label">{link.label}</span>
      {link.detail ? <span className="sd-pagination__detail">{link.detail}</span> : null}
    </span>
  );
}

/** Nothing at all where there is neither a page before nor one after. */
export function Pagination({ label, previous, next }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className="sd-pagination" aria-label={label}>
      {previous ? (
        <a href={previous.href} rel="prev">
          <Arrow d="M17 10 H4 M9 4.5 L3.5 10 L9 15.5" />
          <Words link={previous} />
        </a>
      ) : null}
      {next ? (
        <a className="sd-pagination__next" href={next.href} rel="next">
          <Words link={next} />
          <Arrow d="M3 10 H16 M11 4.5 L16.5 10 L11 15.5" />
        </a>
      ) : null}
    </nav>
  );
}
