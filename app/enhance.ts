/**
 * Progressive enhancement of pages that are documents. Everything here makes a page that already works a little kinder;
 * nothing depends on it. Not loaded on pages that hydrate.
 */
import { CharacterCount } from 'nhsuk-frontend/dist/nhsuk/components/character-count/character-count.mjs';
import { ErrorSummary } from 'nhsuk-frontend/dist/nhsuk/components/error-summary/error-summary.mjs';
import { SkipLink } from 'nhsuk-frontend/dist/nhsuk/components/skip-link/skip-link.mjs';

import { keepWhileTyping, watchKiosk } from './features/surveys/collecting/enhance-collecting.ts';
import { dragRows } from './features/surveys/editor/drag/enhance-drag.ts';
import { followConditions } from './features/surveys/enhance-visibility.ts';
import { guardUnsaved } from './ui/enhance-guard.ts';

/** How long a sent form refuses a second press: long enough for a slow page, short enough to try again. */
const HOLD_MILLISECONDS = 8000;

/** The constructors throw where the body lacks this class: it says that the browser runs modules. */
function announceSupport(): void {
  document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
}

/** One component that cannot start must not keep the others from starting. */
function startEach(module: string, start: (root: Element) => unknown): void {
  for (const root of document.querySelectorAll(`[data-module="${module}"]`)) {
    try {
      start(root);
    } catch (error) {
      console.warn(`${module} did not start`, error);
    }
  }
}

/** The server's idempotency key makes a second submission harmless; this spares people the wait for it. */
function holdDoubleSubmit(): void {
  const sent = new WeakSet<HTMLFormElement>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
    const again = event.submitter instanceof HTMLElement && event.submitter.dataset.preventDoubleClick === 'false';
    if (again) return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    setTimeout(() => sent.delete(form), HOLD_MILLISECONDS);
  });
}

/** A copy button holds what it copies, and the words that say it was done. */
async function copyFrom(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(button.dataset.copy ?? '');
  const said = button.dataset.copiedLabel ?? '';
  const status = button.parentElement?.querySelector('[role="status"]');
  if (status) status.textContent = said;
  button.textContent = said;
}

function answerButtons(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    if (button.dataset.print !== undefined) window.print();
    if (button.dataset.copy !== undefined) {
      copyFrom(button).catch(() => {
        button.hidden = true;
      });
    }
  });
}

/** Shows what can only work with a script. */
function reveal(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-needs-script]')) element.hidden = false;
}

announceSupport();
startEach('nhsuk-character-count', (root) => new CharacterCount(root));
startEach('nhsuk-error-summary', (root) => new ErrorSummary(root));
startEach('nhsuk-skip-link', (root) => new SkipLink(root));
holdDoubleSubmit();
guardUnsaved();
answerButtons();
reveal();
followConditions();
keepWhileTyping();
dragRows();
watchKiosk();
