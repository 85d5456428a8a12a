/** In the browser: keeps a page under its link while it is typed, and clears a shared device that nobody touches. */

/** Long enough for a sentence, short enough for a closed lid. */
const keepAfter = 3000;

/** Posts the page as it stands; what does not arrive is kept by the next change, or by Continue. */
async function keep(form: HTMLFormElement, address: string): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  await fetch(address, { method: 'POST', body, credentials: 'same-origin', keepalive: true });
}

/** Starts on forms whose answers have a link already; no other answer leaves the browser before its person sends it. */
export function keepWhileTyping(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    const address = form.dataset['keep'] ?? '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        keep(form, address).catch(() => undefined);
      }, keepAfter);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    form.addEventListener('submit', () => clearTimeout(timer));
  }
}

const warnAfter = 90_000;
const clearAfter = 30_000;

/** Asks whether somebody is still there, and gives the turn up where nobody answers. */
export function watchKiosk(): void {
  const leave = document.querySelector<HTMLFormElement>('form[data-kiosk-leave]');
  const warning = document.querySelector<HTMLElement>('[data-kiosk-warning]');
  const stay = document.querySelector<HTMLElement>('[data-kiosk-stay]');
  if (!leave || !warning) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(timer);
    warning.hidden = true;
    timer = setTimeout(() => {
      warning.hidden = false;
      stay?.focus();
      timer = setTimeout(() => leave.requestSubmit(leave.querySelector('button')), clearAfter);
    }, warnAfter);
  };
  for (const event of ['pointerdown', 'keydown', 'input', 'scroll']) {
    document.addEventListener(event, () => watch(), { passive: true });
  }
  // A page that the browser kept whole shows the answers of somebody who has gone.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
  watch();
}
