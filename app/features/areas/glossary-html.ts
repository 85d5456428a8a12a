/** Marks glossary terms in HTML that this site rendered from markdown: in running text only, never in links, headings or code. Pure. */
import { keepClaimed } from './glossary-matcher.ts';
import type { Matcher } from './glossary-matcher.ts';

const unmarked = new Set(['a', 'button', 'code', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'summary']);
const voids = new Set(['br', 'hr', 'img', 'input', 'wbr']);

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const decode = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
const encode = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

export type Marking = {
  match: Matcher;
  claim: (termId: string) => boolean;
  anchorOf: (termId: string) => string;
};

/** The same markup as ui's GlossaryTerm. */
const link = (anchor: string, text: string) =>
  `<a class="sd-term" id="use-${anchor}" href="#term-${anchor}">${encode(text)}</a>`;

function markText(text: string, { match, claim, anchorOf }: Marking): string {
  // An entity that is not decoded stays as it is and ends the word before it.
  return text
    .split(/(&(?!(?:amp|lt|gt|quot|#39);)#?\w+;)/)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const pieces = keepClaimed(match(decode(part)), claim);
      return pieces
        .map((piece) => (piece.termId ? link(anchorOf(piece.termId), piece.text) : encode(piece.text)))
        .join('');
    })
    .join('');
}

/** Follows the open elements through a tag; HTML from the sanitiser is well formed. */
function step(open: readonly string[], tag: string): string[] {
  const name = /^<\/?([a-z0-9]+)/i.exec(tag)?.[1]?.toLowerCase();
  if (name === undefined || voids.has(name) || tag.endsWith('/>')) return [...open];
  return tag.startsWith('</') ? open.slice(0, open.lastIndexOf(name)) : [...open, name];
}

/** The HTML with the claimed uses of terms linked to their meanings. */
export function markHtml(html: string, marking: Marking): string {
  let open: string[] = [];
  return html
    .split(/(<[^>]*>)/)
    .map((part, index) => {
      if (index % 2 === 1) {
        open = step(open, part);
        return part;
      }
      return part === '' || open.some((name) => unmarked.has(name)) ? part : markText(part, marking);
    })
    .join('');
}

/** The text of the HTML in which terms may be marked, for finding out which a page uses. */
export function textOf(html: string): string {
  const texts: string[] = [];
  markHtml(html, {
    match: (text) => {
      texts.push(text);
      return [];
    },
    claim: () => false,
    anchorOf: () => '',
  });
  return texts.join('\n');
}
