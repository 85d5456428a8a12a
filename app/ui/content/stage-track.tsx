/** The stages of a service change, in order; what is past, what is now, and where it was stopped. */
import type { ReactNode } from 'react';

export interface Stage {
  key: string;
  label: ReactNode;
  state: 'past' | 'current' | 'future' | 'stopped';
  /** Read to a screen reader after the label, such as "done", "now", "still to come". */
  stateText: string;
  /** A date or a short reason. */
  note?: ReactNode;
}

export function StageTrack({ stages }: { stages: Stage[] }) {
  return (
    <ol className="sd-stages">
      {stages.map((stage) => (
        <li
          key={stage.key}
          className={`sd-stages__${stage.state}`}
          aria-current={stage.state === 'current' || stage.state === 'stopped' ? 'step' : undefined}
        >
          {stage.label}
          <span className="nhsuk-u-visually-hidden"> ({stage.stateText})</span>
          {stage.note ? <span className="sd-stages__note">{stage.note}</span> : null}
        </li>
      ))}
    </ol>
  );
}
