/** A value that its source does not give. "Not stated" is a state: never blank, never zero. */

export function NotStated({ label }: { label: string }) {
  return <span className="sd-not-stated">{label}</span>;
}
