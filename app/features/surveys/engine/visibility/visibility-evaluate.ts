/** Decides in the browser what a page shows, from rules that the server wrote into the page. No imports: it ships alone. */

/**
 * - `true`, `false`: decided by earlier pages.
 * - `{ q, in, empty }`: one of the codes is chosen for question `q`, or nothing is and `empty` is true.
 * - `{ q, filled }`: anything at all is given for `q`, or nothing is.
 */
export type Rule =
  | boolean
  | { readonly all: readonly Rule[] }
  | { readonly some: readonly Rule[] }
  | { readonly not: Rule }
  | { readonly q: string; readonly in: readonly string[]; readonly empty: boolean }
  | { readonly q: string; readonly filled: boolean };

/** Rules of one page in the order in which they must be asked; an element without one is left as the server drew it. */
export type PageRules = readonly { readonly name: string; readonly rule: Rule }[];

/** The codes chosen for a question, or its text; an empty list when nothing is given. */
export type ReadAnswer = (question: string) => readonly string[];

export function holds(rule: Rule, read: ReadAnswer): boolean {
  if (typeof rule === 'boolean') return rule;
  if ('all' in rule) return rule.all.every((part) => holds(part, read));
  if ('some' in rule) return rule.some.some((part) => holds(part, read));
  if ('not' in rule) return !holds(rule.not, read);
  const values = read(rule.q).filter((value) => value.trim() !== '');
  if ('filled' in rule) return values.length > 0 === rule.filled;
  return values.length === 0 ? rule.empty : values.some((value) => rule.in.includes(value));
}

/** Which of a page's ruled elements are visible. What is hidden counts as not answered for the rules after it. */
export function visibleElements(rules: PageRules, read: ReadAnswer): Map<string, boolean> {
  const visible = new Map<string, boolean>();
  const readVisible: ReadAnswer = (question) => (visible.get(question) === false ? [] : read(question));
  for (const { name, rule } of rules) visible.set(name, holds(rule, readVisible));
  return visible;
}
