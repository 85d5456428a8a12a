/** Asks before a page is left with something typed that nothing has saved: in forms of staff, which are marked `data-guard`. */

function isTyped(control: Element): boolean {
  if (control instanceof HTMLInputElement) {
    const isTicked = control.type === 'checkbox' || control.type === 'radio';
    if (isTicked) return control.checked !== control.defaultChecked;
    return control.type !== 'hidden' && control.value !== control.defaultValue;
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (!(control instanceof HTMLSelectElement)) return false;
  const first = Math.max(
    0,
    [...control.options].findIndex((option) => option.defaultSelected),
  );
  return control.selectedIndex !== first;
}

/** A form that came back with what is wrong holds what was typed as if it stood there. */
const isUnsaved = (form: HTMLFormElement): boolean =>
  form.querySelector('.nhsuk-error-message') !== null || [...form.elements].some(isTyped);

/** The form that is sent saves itself; what is typed into another one of the page would still be lost. */
export function guardUnsaved(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-guard]')];
  if (forms.length === 0) return;
  let sent: EventTarget | null = null;
  document.addEventListener('submit', (event) => {
    sent = event.defaultPrevented ? null : event.target;
  });
  window.addEventListener('beforeunload', (event) => {
    if (forms.some((form) => form !== sent && isUnsaved(form))) event.preventDefault();
    sent = null;
  });
}
