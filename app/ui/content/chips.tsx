/** Filters as links: each is an address, the current one is marked. */

export interface Chip {
  href: string;
  label: string;
  current?: boolean;
}

export function Chips({ label, items }: { label: string; items: Chip[] }) {
  return (
    <nav className="sd-chips" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
