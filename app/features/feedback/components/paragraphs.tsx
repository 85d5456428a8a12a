/** Plain words that somebody typed: a blank line parts paragraphs, and nothing in them is read as markup. */

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const keyOf = (paragraph: string, index: number) => `${String(index)}-${paragraph.slice(0, 20)}`;

export function Paragraphs({ text }: { text: string }) {
  return paragraphsOf(text).map((paragraph, index) => <p key={keyOf(paragraph, index)}>{paragraph}</p>);
}

/** In quotation marks: each paragraph opens them, the last one closes them. */
export function QuotedParagraphs({ text }: { text: string }) {
  const paragraphs = paragraphsOf(text);
  return paragraphs.map((paragraph, index) => (
    <p key={keyOf(paragraph, index)}>{`“${paragraph}${index === paragraphs.length - 1 ? '”' : ''}`}</p>
  ));
}
