/** Where a contact in words leads: to a mail, a call or a web page. Pure. */

const email = /[\w.+-]+@[\w-]+(\.[\w-]+)+/;
const web = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/i;
/** Ten digits or more, as numbers of the United Kingdom have. */
const phone = /\+?\d(?:[ ()-]{0,2}\d){9,12}/;

/** The first email address, telephone number or web address in the words, as a link; null where there is none. */
export function contactHref(words: string): string | null {
  const address = email.exec(words)?.[0];
  if (address) return `mailto:${address}`;
  const number = phone.exec(words)?.[0];
  // After the code of a country the 0 in brackets is not dialled.
  if (number) return `tel:${number.replace(/^(\+.*)\(0\)/, '$1').replace(/[^\d+]/g, '')}`;
  return web.exec(words)?.[0] ?? null;
}
