/** The foot of every page: what this place is, and the links that must be on every page. */
import type { ReactNode } from 'react';
import { Mark } from '../mark.tsx';
import type { LinkItem } from './links.ts';

export interface SiteFooterProps {
  name: string;
  /** One sentence on what this place is. */
  statement: string;
  groups: { heading: string; links: LinkItem[] }[];
  /** Who runs this place, licences, attribution. */
  note?: ReactNode;
}

export function SiteFooter({ name, statement, groups, note }: SiteFooterProps) {
  return (
    <footer className="sd-footer">
      <div className="nhsuk-width-container sd-footer__inner">
        <div>
          <p className="sd-footer__name">
            <Mark size={32} />
            <span>{name}</span>
          </p>
          <p>{statement}</p>
          {note ? <div>{note}</div> : null}
        </div>
        <div className="sd-footer__groups">
          {groups.map((group) => (
            <div key={group.heading} className="sd-footer__group">
              <h2>{group.heading}</h2>
              <ul>
                {group.links.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
    </footer>
  );
}
