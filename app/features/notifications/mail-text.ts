/** Reads a mail for showing it as plain text: its paragraphs, its links, and the links that its HTML holds. Pure. */

export type TextPart = { kind: 'text' | 'link'; text: string };

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:)\]]/g;

/** A line of text in pieces, addresses apart. */
export function partsOf(line: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of line.matchAll(address)) {
    if (match.index > end) parts.push({ kind: 'text', text: line.slice(end, match.index) });
    parts.push({ kind: 'link', text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < line.length) parts.push({ kind: 'text', text: line.slice(end) });
  return parts;
}

/** Paragraphs, each a list of lines. */
export function paragraphsOf(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
}

const entities: Record<string, string> = { amp: '&', quot: '"', '#x27': "'", '#39': "'", lt: '<', gt: '>' };

/** The addresses that the HTML links to, each once, in order; only such as a browser may open. */
export function linksIn(html: string): string[] {
  const found = [...html.matchAll(/\shref="([^"]*)"/g)].map((match) =>
    (match[1] ?? '').replace(/&(amp|quot|#x27|#39|lt|gt);/g, (whole, name: string) => entities[name] ?? whole),
  );
  return [...new Set(found)].filter((link) => /^https?:\/\//.test(link));
}
