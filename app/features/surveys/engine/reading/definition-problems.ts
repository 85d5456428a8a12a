/** Turns what a schema finds wrong with a definition into a place, a reason and a mend in plain English. */
import type { z } from 'zod';
import { pathOf } from '../json-guard.ts';
import type { Problem } from '../json-guard.ts';
import { refusedInputs, refusedProperties, refusedTriggers, refusedTypes, toldOf } from './refused.ts';
import { typeNames } from '../types/registry.ts';

type Issue = z.core.$ZodIssue;

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
    const [reason, mend] = toldOf(refusedProperties, key) ?? [
      `“${key.slice(0, 60)}” is not a property that can stand here.`,
      'Remove it, or correct its spelling.',
    ];
    return { path: pathOf([...path, key.slice(0, 60)]), reason, mend };
  });
}

function unknownType(root: unknown, path: readonly PropertyKey[]): Pick<Problem, 'reason' | 'mend'> {
  const value = valueAt(root, path);
  if (path.includes('validators')) {
    const [reason, mend] = (value === 'regex' && refusedProperties['regex']) || [
      `${nameOf(value)} is not a validator that this question can have.`,
      'Use “expression”; or “text” and “email” on text, “numeric” on numbers, “answercount” on checkboxes.',
    ];
    return { reason, mend };
  }
  const isTrigger = path[0] === 'triggers';
  const told = toldOf(isTrigger ? refusedTriggers : refusedTypes, value);
  if (told) return { reason: told[0], mend: told[1] };
  if (isTrigger) return { reason: `${nameOf(value)} is not a trigger here.`, mend: 'Use “complete”, or remove it.' };
  if (typeof value === 'string' && typeNames.includes(value) && path.includes('templateElements'))
    return {
      reason: `${nameOf(value)} cannot stand in questions that are asked once for each.`,
      mend: 'Put it before or after them.',
    };
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
      const told = issue.path.at(-1) === 'inputType' ? toldOf(refusedInputs, valueAt(root, issue.path)) : undefined;
      if (told) return { reason: told[0], mend: told[1] };
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
