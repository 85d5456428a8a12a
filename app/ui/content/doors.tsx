/** Ways to take part, as equal doors: each with the time it needs. */
import type { ReactNode } from 'react';

export interface Door {
  /** Where it leads; a way that is described here and has no page of its own has none. */
  href?: string;
  /** Needed without an address, and where two doors lead to the same. */
  key?: string;
  title: ReactNode;
  /** The time needed, such as "5 minutes". */
  time?: ReactNode;
  text?: ReactNode;
}

export function Doors({ doors, headingLevel = 3 }: { doors: Door[]; headingLevel?: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ul className="sd-doors">
      {doors.map((door) => (
        <li key={door.key ?? door.href}>
          <Heading className="sd-doors__title">
            {door.href === undefined ? door.title : <a href={door.href}>{door.title}</a>}
          </Heading>
          {door.time ? <p className="sd-doors__time">{door.time}</p> : null}
          {door.text ? <p>{door.text}</p> : null}
        </li>
      ))}
    </ul>
  );
}
