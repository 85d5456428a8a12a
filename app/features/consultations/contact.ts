/** Finds email addresses, telephone numbers and web addresses in the words of a contact, so that they can be followed. Pure. */

export type ContactPiece = { text: string; href: string | null };

const email = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
const web = String.raw`https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]`;
/** Ten digits or more, as numbers of the United Kingdom have. */
const phone = String.raw`\+?\d(?:[ ()-]{0,2}\d){9,12}`;

const reachable = new RegExp(`(${web})|(${email})|(${phone})`, 'gi');

/** After the code of a country the 0 in brackets is not dialled. */
const dialled = (number: string) => number.replace(/^(\+.*)\(0\)/, '$1').replace(/[^\d+]/g, '');

function hrefOf(found: RegExpExecArray): string {
  const [text, isWeb, isEmail] = found;
  if (isWeb) return text;
  return isEmail ? `mailto:${text}` : `tel:${dialled(text)}`;
}

/** The words in order, those that can be followed with where they lead. A telephone number does not break over lines. */
export function contactPieces(words: string): ContactPiece[] {
  const pieces: ContactPiece[] = [];
  let end = 0;
  for (const found of words.matchAll(reachable)) {
    if (found.index > end) pieces.push({ text: words.slice(end, found.index), href: null });
    const text = found[3] ? found[3].replace(/ /g, '\u00A0').replace(/-/g, '\u2011') : found[0];
    pieces.push({ text, href: hrefOf(found) });
    end = found.index + found[0].length;
  }
  if (end < words.length) pieces.push({ text: words.slice(end), href: null });
  return pieces;
}
