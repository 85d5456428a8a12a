/** The first button of a form is the one that Enter presses: this one saves, whatever buttons stand between the fields. */
export function EnterButton({ label }: { label: string }) {
  return (
    <button
      type="submit"
      className="nhsuk-u-visually-hidden"
      name="intent"
      value="save"
      tabIndex={-1}
      aria-hidden="true"
    >
      {label}
    </button>
  );
}
