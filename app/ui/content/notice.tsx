/** Something to know before reading on: information, success, a warning, or the way out of danger. */
import type { ReactNode } from 'react';

export interface NoticeProps {
  /** `safety` is for "If someone is in danger now" and nothing else. */
  kind: 'info' | 'success' | 'warning' | 'safety';
  title?: ReactNode;
  headingLevel?: 2 | 3;
  children: ReactNode;
}

export function Notice({ kind, title, headingLevel = 2, children }: NoticeProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={`sd-notice sd-notice--${kind}`} role={kind === 'success' ? 'status' : undefined}>
      {title ? <Heading>{title}</Heading> : null}
      {children}
    </div>
  );
}
