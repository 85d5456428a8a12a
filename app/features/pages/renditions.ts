/** Renditions of a page: the same in Easy Read or another language; where each is found, and how they lead to each other. Pure. */
import { addressOf } from '#app/features/record/node.ts';
import type { NodeState } from '#app/features/record/node.ts';

export type PageKind = 'page' | 'report';

export const formats = ['standard', 'easy-read'] as const;
export type Format = (typeof formats)[number];

export type Direction = 'ltr' | 'rtl';

/** One of a family: `originalId` is what it is another form of, null for the first. */
export type Rendition = {
  id: string;
  kind: PageKind;
  slug: string;
  title: string;
  state: NodeState;
  format: Format;
  /** BCP 47. */
  lang: string;
  dir: Direction;
  originalId: string | null;
};

/** The languages that families here read most, by their own names; others are typed as codes. */
export const languageNames: Record<string, string> = {
  en: 'English',
  ar: 'العربية',
  bn: 'বাংলা',
  cy: 'Cymraeg',
  fa: 'فارسی',
  gu: 'ગુજરાતી',
  pa: 'ਪੰਜਾਬੀ',
  pl: 'Polski',
  pt: 'Português',
  ro: 'Română',
  so: 'Soomaali',
  uk: 'Українська',
  ur: 'اردو',
};

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb']);

/** Which way a language is written. */
export function directionOf(lang: string): Direction {
  return rightToLeft.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** A code of a language as addresses have it: "cy", "zh-Hant". */
export function isLanguageCode(lang: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang);
}

/** The rendition at whose address this one is read: its original for another language, itself otherwise. */
export function hostOf<R extends Pick<Rendition, 'id' | 'lang' | 'originalId'>>(one: R, family: readonly R[]): R {
  const original = family.find((each) => each.id === one.originalId);
  return original !== undefined && original.lang !== one.lang ? original : one;
}

/**
 * The public address of a rendition. Easy Read has an address of its own; a language is `?lang=` on that of its original,
 * and nothing else (the URL contract).
 */
export function renditionAddress(area: string, one: Rendition, family: readonly Rendition[]): string {
  const host = hostOf(one, family);
  const address = addressOf(area, host);
  return host.id === one.id ? address : `${address}?lang=${one.lang}`;
}

/** A rendition as the others link to it. */
export type RenditionLink = { format: Format; lang: string; dir: Direction; language: string; address: string };

/** Whether a rendition can be read: it is public, and so is the page at whose address it stands. */
export function isReadable(one: Rendition, family: readonly Rendition[]): boolean {
  return one.state === 'public' && hostOf(one, family).state === 'public';
}

/** The other renditions of a page that can be read, plain ones first. */
export function otherRenditions(area: string, one: Rendition, family: readonly Rendition[]): RenditionLink[] {
  return family
    .filter((each) => each.id !== one.id && isReadable(each, family))
    .sort((a, b) => b.format.localeCompare(a.format) || a.lang.localeCompare(b.lang))
    .map((each) => ({
      format: each.format,
      lang: each.lang,
      dir: each.dir,
      language: languageNames[each.lang] ?? each.lang,
      address: renditionAddress(area, each, family),
    }));
}
