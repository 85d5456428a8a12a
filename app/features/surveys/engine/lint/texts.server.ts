/** Looks at what people will read: titles, labels, marks of the equality section, text that would not show as meant. */
import { placedElements } from '../definition.ts';
import type { Definition } from '../definition.ts';
import { pathOf } from '../json-guard.ts';
import { resolveText } from '../text.ts';
import type { LocalisedText } from '../text.ts';
import { referencesIn } from '../values/piping.ts';
import { isDisplay } from '../types/display/display.ts';
import type { QuestionDefinition } from '../types/registry.ts';
import { answerHomes } from './answer-homes.server.ts';
import type { AnswerHomes } from './answer-homes.server.ts';
import type { Finding } from './findings.ts';

type Path = readonly PropertyKey[];

const finding = (level: Finding['level'], path: Path, message: string, mend: string): Finding => ({
  level,
  path: pathOf(path),
  message,
  mend,
});

type Texts = Readonly<Record<string, LocalisedText | undefined>>;

const allOf = (text: LocalisedText | undefined): string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** References of one text to answers; `page` is the page it is shown on, undefined where no answers are at hand. */
function lintReferences(text: LocalisedText | undefined, path: Path, page: number | undefined, homes: AnswerHomes) {
  return [...new Set(allOf(text).flatMap(referencesIn))].map((name): Finding | undefined => {
    const home = homes.isKnown(name) ? homes.pageOf(name.replace(/-Comment$/i, '')) : undefined;
    if (home === undefined || page === undefined) {
      const message = `“{${name}}” is shown as it stands: ${home === undefined ? 'there is no such answer' : 'nothing is answered yet'}.`;
      return finding('warning', path, message, 'Word the text so that it fits every answer, or correct the name.');
    }
    if (home > page) {
      const message = `“{${name}}” is answered on page ${home + 1}, after this is read on page ${page + 1}.`;
      return finding('error', path, message, 'Move that question to an earlier page, or leave its answer out.');
    }
    const message = `“{${name}}” is asked on the same page: people see its answer only after Continue.`;
    return home === page ? finding('warning', path, message, 'Move that question to an earlier page.') : undefined;
  });
}

function lintWording(texts: Texts, path: Path, page: number | undefined, homes: AnswerHomes): Finding[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const found = lintReferences(text, [...path, key], page, homes).filter((one) => one !== undefined);
    if (allOf(text).some((one) => /<\/?[a-z][^<>]*>/i.test(one))) {
      found.push(finding('warning', [...path, key], 'Markup is shown as it stands.', 'Write plain text without tags.'));
    }
    return found;
  });
}

const bare = (path: Path, what: string): Finding =>
  finding('warning', path, `This ${what} has no text: people would read its code.`, 'Give it words of its own.');

type Named = string | { value: string; text?: LocalisedText | undefined };

/** Choices, rows and columns that people would read as codes. */
function lintCodes(entries: readonly Named[], path: Path, what: string): Finding[] {
  return entries.flatMap((entry, index) => {
    const isBare = typeof entry === 'string' ? /[_-]/.test(entry) : entry.text === undefined;
    const isKnown = ['dont_know', 'prefer_not_to_say'].includes(typeof entry === 'string' ? entry : entry.value);
    return isBare && !isKnown ? [bare([...path, index], what)] : [];
  });
}

function lintParts(question: QuestionDefinition, path: Path): Finding[] {
  if (question.type === 'matrix') {
    return [
      ...lintCodes(question.rows, [...path, 'rows'], 'row'),
      ...lintCodes(question.columns, [...path, 'columns'], 'column'),
    ];
  }
  if (question.type === 'multipletext') {
    return question.items.flatMap(({ title, name }, index) =>
      title === undefined
        ? [finding('warning', [...path, 'items', index], `“${name}” has no title.`, 'Write its words.')]
        : [],
    );
  }
  return 'choices' in question ? lintCodes(question.choices ?? [], [...path, 'choices'], 'choice') : [];
}

function lintQuestion(question: QuestionDefinition, path: Path, isEquality: boolean): Finding[] {
  const found: Finding[] = [];
  if (question.title === undefined) {
    found.push(finding('error', path, `“${question.name}” has no title.`, 'Write the words of the question.'));
  }
  if (isEquality && question.subject === undefined) {
    const message = `“${question.name}” is in the equality section but does not say whom it asks about.`;
    found.push(finding('error', path, message, 'Say whether it asks about the person who answers or about the child.'));
  }
  if (question.isRequired === true && question.requiredIf !== undefined) {
    const message = 'It has a condition for when it must be answered, so isRequired is not looked at.';
    found.push(finding('warning', [...path, 'isRequired'], message, 'Remove one of the two.'));
  }
  if (question.type === 'rating' && question.minRateDescription === undefined && question.rateValues === undefined) {
    const message = 'The scale does not say what its ends mean.';
    found.push(finding('warning', path, message, 'Add minRateDescription and maxRateDescription.'));
  }
  return [...found, ...lintParts(question, path)];
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
    const message = `Another question${earlier[1] === path[1] ? ' of this page' : ` (page ${Number(earlier[1]) + 1})`} has the same title.`;
    return [finding('warning', [...path, 'title'], message, 'Word the two so that results can be told apart.')];
  });
}

/** What is wrong with the texts of a definition. */
export function lintTexts(definition: Definition): Finding[] {
  const homes = answerHomes(definition);
  const wording = ({ title, description }: Texts, path: Path, page?: number): Finding[] =>
    lintWording({ title, description }, path, page, homes);
  const found = wording({ title: definition.title, description: definition.description }, []);
  if (definition.title === undefined)
    found.push(finding('error', ['title'], 'The survey has no title.', 'Give it a title.'));
  definition.pages.forEach((page, index) => {
    found.push(...wording({ title: page.title, description: page.description }, ['pages', index], index));
    if (page.title !== undefined || definition.pages.length === 1) return;
    const message = `Page ${index + 1} has no title.`;
    found.push(finding('warning', ['pages', index], message, 'Give it a title: people use it to find their way.'));
  });
  const titled: { title: string; path: Path }[] = [];
  for (const { element, page, panels, path } of placedElements(definition)) {
    found.push(...wording({ title: element.title, description: element.description }, path, page));
    if (element.type === 'html')
      found.push(
        ...lintReferences(element.html, [...path, 'html'], undefined, homes).filter((one) => one !== undefined),
      );
    if (element.type === 'panel' || isDisplay(element)) continue;
    const isEquality = [element, definition.pages[page], ...panels].some((part) => part?.equality === true);
    found.push(...lintQuestion(element, path, isEquality));
    if (element.title !== undefined) titled.push({ title: resolveText(element.title, 'default'), path });
  }
  return [...found, ...lintTwinTitles(titled)];
}
