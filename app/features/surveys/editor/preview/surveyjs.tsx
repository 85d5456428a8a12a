/**
 * The draft as SurveyJS itself shows it, in the browser only: a file of its own, loaded on one staff page and nowhere
 * else. Nothing that is answered here leaves the browser.
 */
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';

/** Shows the definition that the element carries. What stands in the element until then is for browsers without scripts. */
function show(element: HTMLElement): void {
  const model = new Model(JSON.parse(element.dataset['definition'] ?? '{}') as object);
  // SurveyJS has no typeface of its own in this style sheet.
  element.style.setProperty('--sjs2-typography-font-family-text', 'inherit');
  model.locale = element.dataset['locale'] ?? '';
  createRoot(element).render(<Survey model={model} />);
}

for (const element of document.querySelectorAll<HTMLElement>('[data-surveyjs]')) show(element);
