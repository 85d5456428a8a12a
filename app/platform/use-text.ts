/** The language of the page, for components: `const t = useText(messages)`. */
import { createContext, createElement, useContext } from 'react';
import type { ReactNode } from 'react';
import { directionOf } from '#app/lib/languages.ts';
import type { Direction } from '#app/lib/languages.ts';
import { englishTongue, isSaidIn, translator } from './messages.ts';
import type { Messages, Tongue, Translate, Variables } from './messages.ts';

export const LanguageContext = createContext<Tongue>(englishTongue);

/** The text function of one feature in the language of the page. */
export function useText<M extends Record<string, string>>(messages: Messages<M>): Translate<M> {
  return translator(useContext(LanguageContext), messages);
}

/** The language of the page: a BCP 47 code. */
export const useLanguage = (): string => useContext(LanguageContext).language;

export type Mark = { lang?: string; dir?: Direction };

/** The language of a part of a page that is in another one, such as a survey's own texts; null outside such a part. */
export const LanguageAround = createContext<string | null>(null);

/**
 * The attributes of an element whose text is one of these messages, so that it is read aloud as what it is: its language
 * where that is not the one of what stands around it, as of English on a page in another language; nothing otherwise.
 */
export function useMark<M extends Record<string, string>>(
  messages: Messages<M>,
): (key: Parameters<Translate<M>>[0]) => Mark {
  const tongue = useContext(LanguageContext);
  const around = useContext(LanguageAround) ?? tongue.language;
  return (key) => {
    const lang = isSaidIn(tongue, messages, key) ? tongue.language : 'en';
    return lang === around ? {} : { lang, dir: directionOf(lang) };
  };
}

/** The text function for what stands in an element: a text in another language than what is around it comes marked as such. */
export function useSaid<M extends Record<string, string>>(
  messages: Messages<M>,
): (key: Parameters<Translate<M>>[0], variables?: Variables) => ReactNode {
  const t = useText(messages);
  const mark = useMark(messages);
  return (key, variables) => {
    const attributes = mark(key);
    const text = t(key, variables);
    return attributes.lang === undefined ? text : createElement('span', attributes, text);
  };
}
