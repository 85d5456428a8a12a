/** A list with nothing in it: says why, and what to do about it. */
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: ReactNode;
  headingLevel?: 2 | 3;
  /** What belongs here, and one way to begin. */
  children: ReactNode;
}

export function EmptyState({ title, headingLevel = 3, children }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="sd-empty">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
