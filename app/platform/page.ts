/** What a page says about itself in `export const handle`: whether it is public, has a JSON twin, where it stands. */
import { createContext } from 'react';
import { englishTongue } from './messages.ts';
import type { Messages, Tongue, Translate } from './messages.ts';

/** Gives the text function of any feature in the page's language. */
export type TextOf = <M extends Record<string, string>>(messages: Messages<M>) => Translate<M>;

export type Crumb = { href: string; label: string };

export type PageHandle<Data = never> = {
  /** A guest's copy may be kept and served to other guests; `query` lists the parameters that change it. */
  public?: { query?: readonly string[] };
  /** Its address + .json answers the loader's data. */
  twin?: boolean;
  /** The page hydrates; without it no script of Remix is sent. */
  scripts?: boolean;
  /** The page may carry styles inside its elements: the preview by SurveyJS alone, which cannot do without. */
  inlineStyles?: boolean;
  /** `narrow` for forms and receipts: one thing to do on the screen. */
  width?: 'narrow' | 'wide';
  /** Without masthead, breadcrumb and foot: in a frame, and on a device for one survey. */
  bare?: boolean;
  /** Origins whose pages may show this one in a frame. */
  framedBy?: (data: Data) => readonly string[];
  /** The pages above this one below the area, nearest last; home and area are put before them. */
  breadcrumb?: (data: Data, text: TextOf, areaHref: string) => Crumb[];
};

/** Declares a page's handle with the type of its loader: `export const handle = definePage<typeof loader>({ … })`. */
export function definePage<Loader extends (...args: never[]) => unknown>(
  handle: PageHandle<Exclude<Awaited<ReturnType<Loader>>, Response>>,
): PageHandle<Exclude<Awaited<ReturnType<Loader>>, Response>> {
  return handle;
}

type Matches = readonly ({ id: string; data: unknown } | undefined)[];

/** The language of the page, for `meta`: the title is read aloud in the language of the whole document. */
export function tongueOf(matches: Matches | undefined): Tongue {
  const frame = matches?.find((match) => match?.id === 'root')?.data as { tongue?: Tongue } | undefined;
  return frame?.tongue ?? englishTongue;
}

/** The address of the site, without a slash at its end, for what must name pages in full. */
export function originOf(matches: Matches | undefined): string {
  const frame = matches?.find((match) => match?.id === 'root')?.data as { origin?: string } | undefined;
  return frame?.origin ?? '';
}

/** The nonce of a page that hydrates, null on every other. */
export const NonceContext = createContext<string | null>(null);
