/** Which addresses a published page may link to: the web, or a page of this site. Pure. */

/** Whether a link may lead there: http, https, or a path of this site. Never a script, never another site by `//`. */
export function isWebAddress(href: string): boolean {
  if (/^\/(?![/\\])/.test(href)) return true;
  if (!URL.canParse(href)) return false;
  return ['http:', 'https:'].includes(new URL(href).protocol);
}
