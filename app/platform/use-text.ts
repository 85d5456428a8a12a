/** The language of the page, for components: `const t = useText(messages)`. */
import { createContext, useContext } from 'react';
import { translator } from './messages.ts';
import type { Messages, Translate } from './messages.ts';

export const LanguageContext = createContext('en');

/** The text function of one feature in the language of the page. */
export function useText<M extends Record<string, string>>(messages: Messages<M>): Translate<M> {
  return translator(useContext(LanguageContext), messages);
}
