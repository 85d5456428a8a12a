/** A person's words, cleared for publication, with the group they spoke for and never a name. */
import type { ReactNode } from 'react';

export function Quote({ children, attribution }: { children: ReactNode; attribution: ReactNode }) {
  return (
    <figure className="sd-quote">
      <blockquote>{children}</blockquote>
      <figcaption>{attribution}</figcaption>
    </figure>
  );
}
