/** A part of a page under its own heading; on a wide screen the heading keeps to a column of its own. */
import type { ReactNode } from 'react';

export interface SectionProps {
  /** Also the address of the section: `#id`. */
  id: string;
  title: ReactNode;
  /** A sentence under the heading. */
  intro?: ReactNode;
  /** A link to all of what the section shows some of. */
  more?: { href: string; label: string };
  layout?: 'split' | 'stack';
  children: ReactNode;
}

export function Section({ id, title, intro, more, layout = 'split', children }: SectionProps) {
  return (
    <section id={id} className={`sd-section sd-section--${layout}`} aria-labelledby={`${id}-title`}>
      <div className="sd-section__head">
        <h2 id={`${id}-title`} className="sd-section__heading">
          {title}
        </h2>
        {intro ? <p className="sd-small">{intro}</p> : null}
      </div>
      <div className="sd-section__body">
        {children}
        {more ? (
          <p className="sd-section__more">
            <a className="sd-stand-alone-link" href={more.href}>
              {more.label}
            </a>
          </p>
        ) : null}
      </div>
    </section>
  );
}
