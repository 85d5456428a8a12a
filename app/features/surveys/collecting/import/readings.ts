/** How the text of one cell is read: yes and no, choices, figures, months. Pure. */
import type { Option } from '../../engine/types/question-type.ts';
import { plainWords } from './plain-words.ts';

const yes = new Set(['1', 'yes', 'y', 'true', 'x', 'ticked', 'tick', 'chosen', 'selected']);
const no = new Set(['0', 'no', 'n', 'false', 'not ticked', 'not chosen', 'not selected']);

export const isYes = (text: string): boolean => yes.has(plainWords(text)) || /^[✓✔☑☒×]$/u.test(text.trim());

export const isNo = (text: string): boolean => no.has(plainWords(text));

/** Whether some code or text of the list is a number itself, so that a number cannot mean a place. */
const hasNumbers = (options: readonly Option[]): boolean =>
  options.some(({ code, text }) => /^\d+$/.test(code) || (typeof text === 'string' && /^\d+$/.test(text)));

/** The option that a cell means: by its code, by its text in any rendition, or by its number on paper. */
export function optionFor(typed: string, options: readonly Option[]): Option | undefined {
  const exact = options.find(({ code }) => code === typed);
  if (exact) return exact;
  const plain = plainWords(typed);
  const texts = ({ code, text }: Option) => [
    code,
    ...(text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text)),
  ];
  const named = options.filter((option) => texts(option).some((text) => plainWords(text) === plain));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  if (/^\d{1,3}$/.test(typed) && !hasNumbers(options)) return options[Number(typed) - 1];
  return undefined;
}

export const numberFor = (typed: string): number | undefined => {
  const plain = typed.replace(/[,\s](?=\d{3}(\D|$))/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};

export function monthFor(typed: string): string | undefined {
  if (/^\d{4}-\d{2}/.test(typed)) return typed.slice(0, 7);
  const parts = /^(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed);
  return parts ? `${parts[2] ?? ''}-${(parts[1] ?? '').padStart(2, '0')}` : undefined;
}
