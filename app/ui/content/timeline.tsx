/** Dated entries in order: what was heard, what was done, what is still ahead. */
import type { ReactNode } from 'react';

export interface TimelineEntry {
  id: string;
  /** A formatted date with its precision, such as "May 2024"; steps that follow each other may have none. */
  date?: ReactNode;
  title?: ReactNode;
  body?: ReactNode;
  /** `voice` for what people said, `done` for what is in place, `ahead` for what is expected. */
  kind?: 'step' | 'voice' | 'done' | 'ahead';
}

export function Timeline({ entries, headingLevel = 3 }: { entries: TimelineEntry[]; headingLevel?: 2 | 3 | 4 }) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ol className="sd-timeline">
      {entries.map((entry) => (
        <li key={entry.id} className={`sd-timeline__${entry.kind ?? 'step'}`}>
          {entry.date ? <p className="sd-timeline__date">{entry.date}</p> : null}
          {entry.title ? <Heading className="sd-timeline__title">{entry.title}</Heading> : null}
          {entry.body}
        </li>
      ))}
    </ol>
  );
}
