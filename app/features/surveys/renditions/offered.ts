/** Which renditions a survey is offered in, and the way from one to another. Pure. */
import { directionOf, isEasyRead, languageOf, mainLanguage, ownNameOf } from '#app/lib/languages.ts';
import type { Direction } from '#app/lib/languages.ts';
import type { Definition } from '../engine/definition.ts';
import { resolveText } from '../engine/text.ts';

type Offering = Pick<Definition, 'renditions' | 'locale'>;

/** What plain texts of a survey are in: the rendition that needs no key. */
export const mainRenditionOf = (definition: Offering): string => definition.locale ?? mainLanguage;

/** Everything a survey can be answered in, its own language first. */
export const renditionsOf = (definition: Offering): string[] => [
  mainRenditionOf(definition),
  ...(definition.renditions ?? []),
];

/** The rendition asked for, where it is offered; otherwise the survey's own language. */
export function chosenRendition(definition: Offering, asked: string | null): string {
  return asked !== null && renditionsOf(definition).includes(asked) ? asked : mainRenditionOf(definition);
}

/** An address in a rendition: the survey's own language needs none. */
export function inRendition(address: string, rendition: string, main: string = mainLanguage): string {
  if (rendition === main) return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=${rendition}`;
}

/** An address without the rendition that stands in it. */
export const withoutLanguage = (address: string): string =>
  address.replace(/([?&])lang=[^&]*(&|$)/, (_whole, before: string, after: string) => (after === '&' ? before : ''));

type Addresses = { action: string; checkAction: string; done: string };

/** A way of answering in a rendition: every address of it carries the rendition on. */
export function wayIn<W extends Addresses>(
  way: W,
  definition: Offering & Pick<Definition, 'title'>,
  rendition: string,
) {
  const { title } = definition;
  const main = mainRenditionOf(definition);
  const carry = (address: string) => inRendition(withoutLanguage(address), rendition, main);
  return {
    ...way,
    action: carry(way.action),
    checkAction: carry(way.checkAction),
    done: carry(way.done),
    rendition,
    offered: renditionsOf(definition),
    /** The survey's title in the rendition; its own language has the title of its page. */
    title: rendition === main || title === undefined ? null : resolveText(title, rendition),
  };
}

/** One rendition as a choice at the top of a page. */
export type FormatChoice = {
  key: string;
  name: string;
  /** The same page in that rendition. */
  address: string;
  isCurrent: boolean;
  lang: string;
  dir: Direction;
};

/** The choices of a page at an address; none where the survey is in one rendition only. */
export function formatChoices(offered: readonly string[], current: string, address: string): FormatChoice[] {
  const [main = mainLanguage] = offered;
  if (offered.length < 2) return [];
  return offered.map((key) => ({
    key,
    name: ownNameOf(key),
    address: inRendition(address, key, main),
    isCurrent: key === current,
    lang: languageOf(key),
    dir: directionOf(key),
  }));
}

/** What a page in a rendition says about its own texts, where the words round them are in another language. */
export type SpokenIn = { lang: string; dir: Direction; isEasyRead: boolean };

export const spokenIn = (rendition: string): SpokenIn => ({
  lang: languageOf(rendition),
  dir: directionOf(rendition),
  isEasyRead: isEasyRead(rendition),
});

/** Attributes of a survey's own text on a page whose words are in another language; none where they are in the same. */
export const spokenMark = ({ lang, dir }: SpokenIn, pageLanguage: string): { lang?: string; dir?: Direction } =>
  lang === pageLanguage ? {} : { lang, dir };

/** Head links from a page to itself in every rendition (HTML, link type alternate). */
export function alternateLinks(origin: string, choices: readonly FormatChoice[]) {
  const languages = choices.filter(({ key }) => !isEasyRead(key));
  return languages.map(({ lang, address }) => ({
    tagName: 'link' as const,
    rel: 'alternate',
    hrefLang: lang,
    href: origin + address,
  }));
}
