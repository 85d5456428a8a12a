/** One line under the masthead that holds for the whole page, such as "Demonstration: a fictional area". */
import type { ReactNode } from 'react';

export function PhaseStrip({ label, tag, children }: { label: string; tag: string; children: ReactNode }) {
  return (
    <section className="sd-strip" aria-label={label}>
      <div className="nhsuk-width-container">
        <p>
          <strong>{tag}</strong> {children}
        </p>
      </div>
    </section>
  );
}
