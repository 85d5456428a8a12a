/** The shape of a link in the frame of a page. */

export interface LinkItem {
  href: string;
  label: string;
  /** The page, or the part of the site, that the reader is in. */
  current?: boolean;
}
