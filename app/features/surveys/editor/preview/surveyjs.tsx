/**
 * The draft as SurveyJS itself shows it, in the browser only: a file of its own, loaded on one staff page and nowhere
 * else. Nothing that is answered here leaves the browser.
 */
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import styles from 'survey-core/survey-core.fontless.min.css?inline';
import { Survey } from 'survey-react-ui';

/** SurveyJS's look, kept to its own side: some of its class names are ours as well, and our page stands beside it. */
function dress(): void {
  const style = document.createElement('style');
  style.textContent = `@scope ([data-surveyjs]) { ${styles.replaceAll(':root', ':scope')} }`;
  document.head.append(style);
}

/** Shows the definition that the element carries, on all its pages or one. What stands there until then is for browsers without scripts. */
function show(element: HTMLElement): void {
  const model = new Model(JSON.parse(element.dataset['definition'] ?? '{}') as object);
  // SurveyJS has no typeface of its own in this style sheet.
  element.style.setProperty('--sjs2-typography-font-family-text', getComputedStyle(element).fontFamily);
  model.locale = element.dataset['locale'] ?? '';
  const page = element.dataset['page'] ?? '';
  if (page === '') model.questionsOnPageMode = 'singlePage';
  else model.currentPage = model.pages[Number(page)];
  createRoot(element).render(<Survey model={model} />);
}

dress();
for (const element of document.querySelectorAll<HTMLElement>('[data-surveyjs]')) show(element);
