/** The first thing in the tab order: past the masthead to the page. */

export function SkipLink({ label, href = '#main' }: { label: string; href?: string }) {
  return (
    <a className="nhsuk-skip-link" href={href} data-module="nhsuk-skip-link">
      {label}
    </a>
  );
}
