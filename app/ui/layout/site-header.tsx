/** The masthead: the mark and the name, the area the reader is in, the account links and the area's sections. */
import { Mark } from '../mark.tsx';
import type { LinkItem } from './links.ts';

export interface SiteHeaderProps {
  /** The site's name, beside the mark. */
  name: string;
  areaName?: string;
  areaHref?: string;
  /** Sections of the area, or of the site where there is no area. */
  nav: LinkItem[];
  account: LinkItem[];
  /** Accessible names of the two navigations. */
  labels: { nav: string; account: string };
}

/** Links of one navigation; the current one carries aria-current. */
function Links({ items }: { items: LinkItem[] }) {
  return (
    <ul className="sd-links">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function SiteHeader({ name, areaName, areaHref, nav, account, labels }: SiteHeaderProps) {
  return (
    <header className="sd-masthead">
      <div className="nhsuk-width-container">
        <div className="sd-masthead__top">
          <div className="sd-masthead__names">
            <a className="sd-masthead__name" href="/">
              <Mark size={40} />
              <span>{name}</span>
            </a>
            {areaName ? (
              <a className="sd-masthead__area" href={areaHref}>
                {areaName}
              </a>
            ) : null}
          </div>
          {account.length > 0 ? (
            <nav className="sd-masthead__account" aria-label={labels.account}>
              <Links items={account} />
            </nav>
          ) : null}
        </div>
      </div>
      {nav.length > 0 ? (
        <nav className="sd-masthead__nav" aria-label={labels.nav}>
          <div className="nhsuk-width-container">
            <Links items={nav} />
          </div>
        </nav>
      ) : null}
    </header>
  );
}
