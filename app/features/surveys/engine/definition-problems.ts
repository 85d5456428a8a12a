/** Turns what a schema finds wrong with a definition into a place, a reason and a mend in plain English. */
import type { z } from 'zod';
import { pathOf } from './json-guard.ts';
import type { Problem } from './json-guard.ts';
import { typeNames } from './types/registry.ts';

type Issue = z.core.$ZodIssue;

/** SurveyJS properties that people paste and this site refuses for a reason of its own. */
const refused: Readonly<Record<string, [string, string]>> = {
  choicesByUrl: ['Choices are never fetched from another address.', 'Write the choices into “choices”.'],
  choicesFromQuestion: ['Choices are not copied from another question.', 'Write the choices into “choices”.'],
  completedHtml: ['Raw HTML is not taken.', 'Remove it; the page after the survey is the site’s own.'],
  completedHtmlOnCondition: ['Raw HTML is not taken.', 'Remove it; the page after the survey is the site’s own.'],
  completedBeforeHtml: ['Raw HTML is not taken.', 'Remove it.'],
  loadingHtml: ['Raw HTML is not taken.', 'Remove it.'],
  html: ['Raw HTML is not taken.', 'Write the text into “title” or “description”.'],
  regex: [
    'Regular expressions are not taken.',
    'Use inputType “email”, “tel”, “url” or “number”, or an expression validator.',
  ],
  maskType: ['Input masks do not work for everybody.', 'Remove it and say in “description” how to write the answer.'],
  maskSettings: [
    'Input masks do not work for everybody.',
    'Remove it and say in “description” how to write the answer.',
  ],
  placeholder: ['Placeholders vanish when people type.', 'Move the hint to “description”.'],
  defaultValue: ['Questions are not answered in advance.', 'Remove it.'],
  elements: ['Questions stand on pages.', 'Write { "pages": [{ "elements": [ … ] }] }.'],
  questions: ['Questions stand on pages.', 'Write { "pages": [{ "elements": [ … ] }] }.'],
};

const nameOf = (value: unknown): string => (typeof value === 'string' && value.length <= 60 ? `“${value}”` : 'This');

/** The value at a path, for a message; the path comes from the schema and so exists as far as it goes. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined),
    root,
  );
}

function unknownKeys(keys: readonly string[], path: readonly PropertyKey[]): Problem[] {
  return keys.map((key) => {
    const known = Object.hasOwn(refused, key) ? refused[key] : undefined;
    const [reason, mend] = known ?? [
      `“${key.slice(0, 60)}” is not a property that can stand here.`,
      'Remove it, or correct its spelling.',
    ];
    return { path: pathOf([...path, key.slice(0, 60)]), reason, mend };
  });
}

function unknownType(root: unknown, path: readonly PropertyKey[]): Pick<Problem, 'reason' | 'mend'> {
  const value = valueAt(root, path);
  if (path.includes('validators')) {
    const [reason, mend] = (value === 'regex' && refused['regex']) || [
      `${nameOf(value)} is not a validator that this question can have.`,
      'Use “expression”; or “text” and “email” on text, “numeric” on numbers, “answercount” on checkboxes.',
    ];
    return { reason, mend };
  }
  return { reason: `${nameOf(value)} is not a type of question here.`, mend: `Use one of: ${typeNames.join(', ')}.` };
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false, without quotes',
  array: 'a list in [ ]',
  object: 'an object in { }',
};

function limits(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): Pick<Problem, 'reason' | 'mend'> {
  const isMost = issue.code === 'too_big';
  const bound = String(isMost ? issue.maximum : issue.minimum);
  const side = issue.inclusive === false ? (isMost ? 'below' : 'above') : isMost ? 'at most' : 'at least';
  if (issue.origin === 'array') {
    return {
      reason: `There must be ${side} ${bound} in this list.`,
      mend: isMost ? 'Remove some.' : 'Add to it, or remove it.',
    };
  }
  const unit = issue.origin === 'string' ? ' characters long' : '';
  return { reason: `This must be ${side} ${bound}${unit}.`, mend: 'Change it, or remove it.' };
}

function reasonFor(issue: Issue, root: unknown): Pick<Problem, 'reason' | 'mend'> {
  switch (issue.code) {
    case 'custom': {
      const mend: unknown = issue.params?.['mend'];
      return { reason: issue.message, mend: typeof mend === 'string' ? mend : 'Correct it.' };
    }
    case 'invalid_union':
      return unknownType(root, issue.path);
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? issue.expected;
      if (valueAt(root, issue.path) === undefined)
        return { reason: `This is missing: ${kind} is needed.`, mend: 'Add it.' };
      return { reason: `This must be ${kind}.`, mend: `Write ${kind}.` };
    }
    case 'invalid_value': {
      const allowed = issue.values.map((value) => `“${String(value)}”`).join(', ');
      return { reason: 'This is not one of the values allowed here.', mend: `Use ${allowed}.` };
    }
    case 'too_big':
    case 'too_small':
      return limits(issue);
    default:
      return { reason: issue.message, mend: 'Correct it, or remove it.' };
  }
}

/** The problems of the form that the author seems to have meant: the long one for an object, the short one otherwise. */
function meantForm(issue: Extract<Issue, { code: 'invalid_union' }>, root: unknown): Problem[] {
  const value = valueAt(root, issue.path);
  const form = typeof value === 'object' && value !== null ? issue.errors.at(-1) : issue.errors[0];
  return (form ?? []).flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, root));
}

/** One problem, or one for each unknown property. */
export function explainIssue(issue: Issue, root: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, issue.path);
  if (issue.code === 'invalid_union' && !('discriminator' in issue && issue.discriminator))
    return meantForm(issue, root);
  return [{ path: pathOf(issue.path), ...reasonFor(issue, root) }];
}
