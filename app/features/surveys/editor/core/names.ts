/** Makes names of questions and codes of choices from their words, once; after that they do not follow the words. Pure. */

const longest = { name: 40, code: 40 };

/** Words by which a choice is known to be a state and not an answer; see the engine's `stateCodes`. */
const states: readonly [RegExp, string][] = [
  [/^(i )?(do not|don['’]?t|dont) know$|^not sure$|^i am not sure$/i, 'dont_know'],
  [/^(i(['’]d| would) )?(prefer|rather) not( to)? say$/i, 'prefer_not_to_say'],
];

/** Letters, digits and underscores of a text, without accents, cut between words. */
function plain(text: string, most: number): string {
  const ascii = text.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '');
  const words = ascii.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let joined = '';
  for (const word of words) {
    const longer = joined === '' ? word.slice(0, most) : `${joined}_${word}`;
    if (longer.length > most) break;
    joined = longer;
  }
  return joined;
}

/** The first of `base`, `base_2`, `base_3` … that is not taken. */
function unused(base: string, isTaken: (name: string) => boolean): string {
  let number = 1;
  let name = base;
  while (isTaken(name.toLowerCase())) name = `${base}_${(number += 1)}`;
  return name;
}

/** Words that a name cannot be: SurveyJS reads them as something else, or JavaScript does. */
const reserved = new Set(
  (
    'survey page panel row item self parent choice choiceitem locale pageno pagecount questioncount correctanswers ' +
    'correctedanswers correctedanswercount incorrectanswers incorrectedanswers incorrectedanswercount true false null ' +
    'undefined prototype constructor hasownproperty isprototypeof propertyisenumerable tolocalestring tostring valueof'
  ).split(' '),
);

/** A name for a question with this title. `taken` holds names in lower case. */
export function nameFrom(title: string, taken: ReadonlySet<string>, fallback = 'question'): string {
  const words = plain(title, longest.name);
  const base = words === '' ? fallback : /^[a-z]/.test(words) ? words : `q_${words}`.slice(0, longest.name);
  return unused(base, (name) => taken.has(name) || reserved.has(name));
}

/** A code for a choice with this text; the words for "do not know" and "prefer not to say" give the codes of those states. */
export function codeFrom(text: string, taken: ReadonlySet<string>): string {
  const state = states.find(([words]) => words.test(text.trim().replace(/[.]$/, '')))?.[1];
  if (state !== undefined && !taken.has(state)) return state;
  return unused(plain(text, longest.code) || 'choice', (code) => taken.has(code));
}

/** Whether a text can be a name or, with `isCode`, a code. */
export const isName = (text: string): boolean =>
  /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/.test(text) && !reserved.has(text.toLowerCase());
export const isCode = (text: string): boolean => /^[a-zA-Z0-9_-]{1,64}$/.test(text);
