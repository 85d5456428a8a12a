/** The language of the page, for components: `const t = useText(messages)`. */
import { createContext, useContext } from 'react';
import type { Direction } from '#app/lib/languages.ts';
import { englishTongue, isSaidIn, translator } from './messages.ts';
import type { Messages, Tongue, Translate } from './messages.ts';

export const LanguageContext = createContext<Tongue>(englishTongue);

/** The text function of one feature in the language of the page. */
export function useText<M extends Record<string, string>>(messages: Messages<M>): Translate<M> {
  return translator(useContext(LanguageContext), messages);
}

/** The language of the page: a BCP 47 code. */
export const useLanguage = (): string => useContext(LanguageContext).language;

export type Mark = { lang?: string; dir?: Direction };

/** The same for a part of a page whose messages have no translation at all. */
export function useBlockMark({ namespace }: Messages): Mark {
  const { language, bundles } = useContext(LanguageContext);
  return language === 'en' || Object.hasOwn(bundles, namespace) ? {} : { lang: 'en', dir: 'ltr' };
}

/**
 * The attributes of an element whose text is one of these messages: `lang="en"` where it stays English on a page in another
 * language, so that it is read aloud as what it is; nothing otherwise.
 */
export function useMark<M extends Record<string, string>>(
  messages: Messages<M>,
): (key: Parameters<Translate<M>>[0]) => Mark {
  const tongue = useContext(LanguageContext);
  return (key) => (isSaidIn(tongue, messages, key) ? {} : { lang: 'en', dir: 'ltr' });
}
