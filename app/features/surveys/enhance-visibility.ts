/** In the browser: shows and hides the questions of a page as its answers change, by the rules the server wrote into it. */
import { visibleElements } from './engine/visibility/visibility-evaluate.ts';
import type { PageRules, ReadAnswer } from './engine/visibility/visibility-evaluate.ts';

function reader(form: HTMLFormElement): ReadAnswer {
  return (question) => new FormData(form).getAll(question).filter((value) => typeof value === 'string');
}

/** Fields of a hidden element are not sent, and its conditions do not count. */
function setShown(element: HTMLElement, isShown: boolean): void {
  element.hidden = !isShown;
  for (const field of element.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    const nearest = field.closest<HTMLElement>('[data-element]');
    field.disabled = !isShown || (nearest?.hidden ?? false);
  }
}

/** What waits in a template takes its place the first time that it is shown. */
function place(template: HTMLTemplateElement): HTMLElement {
  const element = document.createElement('div');
  element.className = 'sd-question';
  element.dataset['element'] = template.dataset['element'] ?? '';
  element.append(template.content);
  template.replaceWith(element);
  return element;
}

function apply(form: HTMLFormElement, rules: PageRules): void {
  for (const [name, isVisible] of visibleElements(rules, reader(form))) {
    const element = form.querySelector<HTMLElement>(`[data-element="${CSS.escape(name)}"]`);
    if (element instanceof HTMLTemplateElement) {
      if (isVisible) place(element);
    } else if (element) setShown(element, isVisible);
  }
}

/** Starts on every form that carries rules. */
export function followConditions(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-rules]')) {
    const rules = JSON.parse(form.dataset['rules'] ?? '[]') as PageRules;
    form.addEventListener('change', () => apply(form, rules));
    form.addEventListener('input', () => apply(form, rules));
    apply(form, rules);
  }
}
