/** Reads a posted page without trusting it: known fields only, text only, so many and no more. */
import { shapeFault } from './errors.ts';
import type { Fault } from './errors.ts';
import type { AnswerShape, Posted } from './types/question-type.ts';

/**
 * Every question on screen posts its name under this field, so that the server knows what the person saw. Field names
 * that start with one underscore are the host's own (no question's can) and are not looked at otherwise.
 */
export const shownField = '_shown[]';

/** Fields of one post, far above what a page of 200 questions needs. */
const maxEntries = 4000;
const maxUnknown = 20;
/** Longer text is cut before anything looks at it; every question's own limit is below. */
const maxTextLength = 100_000;

export interface PostedPage {
  readonly posted: Posted;
  /** What was typed, by field, to be shown again. */
  readonly typed: Readonly<Record<string, readonly string[]>>;
  readonly shown: ReadonlySet<string>;
  /** Faults of the post itself, with the field at fault. */
  readonly faults: readonly (Fault & { readonly field: string })[];
}

type Entries = Iterable<readonly [string, unknown]>;

/** Sorts the entries of a form into the fields of a page's questions. */
export function readForm(
  questions: readonly { readonly shape: Pick<AnswerShape, 'fields'> }[],
  form: Entries,
): PostedPage {
  const known = new Set(questions.flatMap(({ shape }) => shape.fields));
  const typed: Record<string, string[]> = {};
  const shown = new Set<string>();
  const faults: (Fault & { field: string })[] = [];
  let count = 0;
  for (const [field, value] of form) {
    if ((count += 1) > maxEntries) {
      faults.push({ ...shapeFault('tooManyFields', { max: maxEntries }), field: '' });
      break;
    }
    if (/^_[a-z]/.test(field)) {
      if (field === shownField && typeof value === 'string') shown.add(value);
    } else if (!known.has(field)) {
      const name = field.slice(0, 64);
      if (faults.length < maxUnknown) faults.push({ ...shapeFault('unknownField', { field: name }), field: name });
    } else if (typeof value !== 'string') {
      faults.push({ ...shapeFault('notText'), field });
    } else {
      (typed[field] ??= []).push(value.slice(0, maxTextLength));
    }
  }
  const posted = (field: string): readonly string[] => (Object.hasOwn(typed, field) ? (typed[field] ?? []) : []);
  return { posted, typed, shown, faults };
}
