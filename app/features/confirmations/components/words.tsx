/** What people wrote, as they wrote it: paragraphs and nothing else. */

/** Blank lines part paragraphs. */
export function Words({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return paragraphs.map((part) => <p key={part}>{part}</p>);
}
