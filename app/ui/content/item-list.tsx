/** A list of things to open, told apart by hairlines: surveys, events, updates, services. */
import type { ReactNode } from 'react';

export interface ListItem {
  href: string;
  title: ReactNode;
  text?: ReactNode;
  /** Short facts below: days left, minutes needed, a StatusTag. */
  meta?: ReactNode;
}

export function ItemList({ items, headingLevel = 3 }: { items: ListItem[]; headingLevel?: 2 | 3 | 4 }) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ul className="sd-items">
      {items.map((item) => (
        <li key={item.href}>
          <Heading className="sd-items__title">
            <a href={item.href}>{item.title}</a>
          </Heading>
          {item.text ? <p>{item.text}</p> : null}
          {item.meta ? <div className="sd-items__meta">{item.meta}</div> : null}
        </li>
      ))}
    </ul>
  );
}
