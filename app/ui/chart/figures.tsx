/** A few computed counts, set large: a count never stands without the words that say what it counts. */
import type { ReactNode } from 'react';

export function Figures({ figures }: { figures: { id: string; value: ReactNode; label: ReactNode }[] }) {
  return (
    <dl className="sd-figures">
      {figures.map((figure) => (
        <div key={figure.id}>
          <dt>{figure.label}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}
