/** What a reader asks: typed words made into what the database looks for, widened by the words of the glossary. Pure. */
import { foldText, plainWords, tidyText } from './fold.ts';

const longest = 200;
const mostItems = 12;

/** One way in which a part of the question may be met: these words in any place, or these words side by side. */
export type Alternative = { words: string; isPhrase: boolean };

/** A part of the question: met by any of its alternatives, or to be met by none of them. */
export type AskedItem = { alternatives: Alternative[]; isNot: boolean; isPhrase: boolean };

/** An abbreviation and what it stands for, as an area's glossary has them. */
export type Synonym = { term: string; expansion: string };

/** The words as they are shown again: at most 200 characters, plain quotation marks and single spaces. */
export function askedWords(typed: string): string {
  return tidyText(tidyText(typed.normalize('NFKC')).slice(0, longest));
}

type Token = { text: string; isNot: boolean; isPhrase: boolean };

function tokensOf(words: string): Token[] {
  const pieces = foldText(words).match(/-?"[^"]*"?|\S+/g) ?? [];
  return pieces.flatMap((piece) => {
    const isNot = /^-[\p{L}\p{N}"]/u.test(piece);
    const isPhrase = piece.replace(/^-/, '').startsWith('"');
    const text = piece
      .replaceAll('"', ' ')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
      .trim();
    return text === '' ? [] : [{ text, isNot, isPhrase }];
  });
}

const words = (text: string): Alternative => ({ words: text, isPhrase: false });
const phrase = (text: string): Alternative => ({ words: text, isPhrase: true });

/** Beginnings that writers put before a word with a hyphen, a space or nothing. */
const prefixes: ReadonlySet<string> = new Set('co multi inter non pre post semi self neuro tele mid'.split(' '));

const isPlain = (token: Token | undefined): token is Token => token !== undefined && !token.isNot && !token.isPhrase;

/** A word, apart and joined at its hyphens and to a beginning before it: "multi agency" is also "multiagency". */
function alternativesOf(token: Token, before: Token | undefined, after: Token | undefined): Alternative[] {
  const apart = plainWords(token.text.replaceAll("'s", '').replaceAll("'", ''));
  if (token.isPhrase) return [phrase(apart)];
  const joined = apart.includes(' ') ? [words(apart.replaceAll(' ', ''))] : [];
  const whole = [
    isPlain(token) && isPlain(after) && prefixes.has(token.text) ? token.text + after.text : '',
    isPlain(token) && isPlain(before) && prefixes.has(before.text) ? before.text + token.text : '',
  ];
  const neighbours = whole.filter((word) => /^\p{L}+$/u.test(word)).map(words);
  return [words(apart), ...joined, ...neighbours];
}

/** The parts of a question, all of which must be met; "or" makes one part of two. */
export function readQuestion(typed: string): AskedItem[] {
  const tokens = tokensOf(typed);
  const items: AskedItem[] = [];
  tokens.forEach((token, index) => {
    const isOr = (one: Token | undefined) => one?.text === 'or' && !one.isPhrase && !one.isNot;
    if (isOr(token)) return;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const alternatives = alternativesOf(token, isOr(before) ? undefined : before, isOr(after) ? undefined : after);
    const last = items.at(-1);
    if (isOr(before) && last && !last.isNot && !token.isNot) last.alternatives.push(...alternatives);
    else items.push({ alternatives, isNot: token.isNot, isPhrase: token.isPhrase });
  });
  return items.slice(0, mostItems);
}

/** Words without those that carry nothing between the words of a name. */
const nameWords = (text: string) =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => !['and', 'or', 'of', 'the', 'for', 'a'].includes(word));

/** Most letters that a typed beginning of an abbreviation may lack: "EHC" is also "EHCP" and "EHCNA". */
const mostLacking = 2;

function abbreviates(typed: string, term: string): boolean {
  const folded = foldText(term);
  if (folded === typed) return true;
  const isAbbreviation = /^\p{Lu}{3,}s?$/u.test(term);
  return isAbbreviation && typed.length >= 3 && folded.startsWith(typed) && folded.length - typed.length <= mostLacking;
}

export type Widened = { items: AskedItem[]; also: string[] };

/** Widens a question by what its abbreviations stand for, and by the abbreviation of what it spells out. */
export function widen(items: readonly AskedItem[], synonyms: readonly Synonym[]): Widened {
  const wide = items.map((item) => ({ ...item, alternatives: [...item.alternatives] }));
  const also = new Map<string, string>();
  const plain = wide.map((item) => (item.isNot || item.isPhrase ? '' : (item.alternatives[0]?.words ?? '')));
  for (const { term, expansion } of synonyms) {
    const spelled = nameWords(expansion);
    wide.forEach((item, index) => {
      const asked = item.isPhrase ? (item.alternatives[0]?.words ?? '') : (plain[index] ?? '');
      if (asked === '' || item.isNot || !abbreviates(asked, term)) return;
      item.alternatives.push(phrase(plainWords(foldText(expansion))));
      also.set(foldText(expansion), expansion);
      if (foldText(term) === asked) return;
      item.alternatives.push(words(plainWords(foldText(term))));
      also.set(foldText(term), term);
    });
    const askedNames = plain.map((text) => nameWords(text)[0] ?? '');
    const known = askedNames.flatMap((name, index) => (name === '' ? [] : [{ name, index }]));
    for (let start = 0; spelled.length > 1 && start + spelled.length <= known.length; start += 1) {
      const run = known.slice(start, start + spelled.length);
      if (!run.every(({ name }, place) => name === spelled[place])) continue;
      for (const { index } of run) wide[index]?.alternatives.push(words(plainWords(foldText(term))));
      also.set(foldText(term), term);
    }
    const whole = wide.find(
      (item) => item.isPhrase && nameWords(item.alternatives[0]?.words ?? '').join(' ') === spelled.join(' '),
    );
    if (whole && !whole.isNot) {
      whole.alternatives.push(words(plainWords(foldText(term))));
      also.set(foldText(term), term);
    }
  }
  return { items: wide, also: [...also.values()].sort((a, b) => a.localeCompare(b, 'en')) };
}

function textOf({ words: text, isPhrase }: Alternative): string {
  const quoted = (word: string) => `'${word}'`;
  return isPhrase ? quoted(text) : `(${text.split(' ').map(quoted).join(' & ')})`;
}

/**
 * The question in the language of to_tsquery (PostgreSQL 18, 8.11.2); empty where nothing is asked. Words are letters and
 * digits only, so nobody can write that language through it.
 */
export function queryText(items: readonly AskedItem[]): string {
  return items
    .map(({ alternatives, isNot }) => `${isNot ? '!' : ''}(${alternatives.map(textOf).join(' | ')})`)
    .join(' & ');
}

/** A regular expression (PostgreSQL 18, 9.7.3) for the places where a text may say one of the words, by how they begin. */
export function beginnings(items: readonly AskedItem[]): string {
  const all = items.filter(({ isNot }) => !isNot).flatMap(({ alternatives }) => alternatives);
  const cut = (word: string) => word.slice(0, Math.max(4, word.length - (/(?:ies|ing)$/.test(word) ? 3 : 2)));
  const words = [...new Set(all.flatMap((one) => one.words.split(' ')).map(cut))];
  return `\\m(?:${words.join('|')})`;
}
