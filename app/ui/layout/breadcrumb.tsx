/** Where this page stands: the pages above it, nearest last. */
import type { LinkItem } from './links.ts';

export function Breadcrumb({ label, items }: { label: string; items: LinkItem[] }) {
  return (
    <nav className="sd-breadcrumb" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
