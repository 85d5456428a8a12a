/** Errors that stand in English on a page in another language, so that they are read aloud as what they are. */
import { createContext, useContext } from 'react';

/** The English ones among the messages of a page; none unless a page says so. */
export const EnglishErrors = createContext<ReadonlySet<string>>(new Set());

/** The attributes of the element that shows an error. */
export function useErrorMark(): (message: string) => { lang?: string; dir?: 'ltr' } {
  const english = useContext(EnglishErrors);
  return (message) => (english.has(message) ? { lang: 'en', dir: 'ltr' } : {});
}
