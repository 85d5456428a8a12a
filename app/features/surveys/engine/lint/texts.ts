/** Looks at what people will read: titles, labels, marks of the equality section, text that would not show as meant. */
import { placedElements } from '../definition.ts';
import type { Definition } from '../definition.ts';
import { pathOf } from '../json-guard.ts';
import type { Finding } from './findings.ts';
import { resolveText } from '../text.ts';
import type { LocalisedText } from '../text.ts';
import type { QuestionDefinition } from '../types/registry.ts';

type Path = readonly PropertyKey[];

const finding = (level: Finding['level'], path: Path, message: string, mend: string): Finding => ({
  level,
  path: pathOf(path),
  message,
  mend,
});

function lintWording(texts: Readonly<Record<string, LocalisedText | undefined>>, path: Path): Finding[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const all = text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
    const found: Finding[] = [];
    if (all.some((one) => /\{[\w.-]+\}/.test(one))) {
      const message = 'Names in braces are shown as they stand; answers are not put into texts.';
      found.push(finding('warning', [...path, key], message, 'Word the text so that it fits every answer.'));
    }
    if (all.some((one) => /<\/?[a-z][^<>]*>/i.test(one))) {
      found.push(finding('warning', [...path, key], 'Markup is shown as it stands.', 'Write plain text without tags.'));
    }
    return found;
  });
}

function lintQuestion(question: QuestionDefinition, path: Path, isEquality: boolean): Finding[] {
  const found = lintWording({ title: question.title, description: question.description }, path);
  if (question.title === undefined) {
    found.push(finding('error', path, `“${question.name}” has no title.`, 'Add the question’s words as “title”.'));
  }
  if (isEquality && question.subject === undefined) {
    const message = `“${question.name}” is in the equality section but does not say whom it asks about.`;
    found.push(finding('error', path, message, 'Add "subject": "respondent" or "subject": "child".'));
  }
  if (question.isRequired === true && question.requiredIf !== undefined) {
    const message = 'With requiredIf, isRequired is not looked at.';
    found.push(finding('warning', [...path, 'isRequired'], message, 'Remove one of the two.'));
  }
  if (question.type === 'rating' && question.minRateDescription === undefined && question.rateValues === undefined) {
    const message = 'The scale does not say what its ends mean.';
    found.push(finding('warning', path, message, 'Add minRateDescription and maxRateDescription.'));
  }
  for (const [index, choice] of ('choices' in question ? question.choices : []).entries()) {
    const isBare = typeof choice === 'string' ? /[_-]/.test(choice) : choice.text === undefined;
    const isKnown = ['dont_know', 'prefer_not_to_say'].includes(typeof choice === 'string' ? choice : choice.value);
    if (!isBare || isKnown) continue;
    const message = 'This choice has no text: people would read its code.';
    found.push(
      finding('warning', [...path, 'choices', index], message, 'Write { "value": "very_good", "text": "Very good" }.'),
    );
  }
  return found;
}

function lintTwinTitles(titled: readonly { title: string; path: Path }[]): Finding[] {
  const first = new Map<string, Path>();
  return titled.flatMap(({ title, path }) => {
    const key = title.trim().toLowerCase();
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, path);
      return [];
    }
    const message = `Another question has the same title (${pathOf(earlier)}).`;
    return [finding('warning', [...path, 'title'], message, 'Word the two so that results can be told apart.')];
  });
}

/** What is wrong with the texts of a definition. */
export function lintTexts(definition: Definition): Finding[] {
  const found = lintWording({ title: definition.title, description: definition.description }, []);
  if (definition.title === undefined)
    found.push(finding('error', ['title'], 'The survey has no title.', 'Add “title”.'));
  definition.pages.forEach((page, index) => {
    found.push(...lintWording({ title: page.title, description: page.description }, ['pages', index]));
    if (page.title !== undefined || definition.pages.length === 1) return;
    const message = `Page ${index + 1} has no title.`;
    found.push(finding('warning', ['pages', index], message, 'Add “title”: people use it to find their way.'));
  });
  const titled: { title: string; path: Path }[] = [];
  for (const { element, page, panels, path } of placedElements(definition)) {
    if (element.type === 'panel') {
      found.push(...lintWording({ title: element.title, description: element.description }, path));
      continue;
    }
    const isEquality = [element, definition.pages[page], ...panels].some((part) => part?.equality === true);
    found.push(...lintQuestion(element, path, isEquality));
    if (element.title !== undefined) titled.push({ title: resolveText(element.title, 'default'), path });
  }
  return [...found, ...lintTwinTitles(titled)];
}
