/** Finds sentences that promise a list and give none: "Examples include:" with nothing after it. Pure. */

const isHeading = (line: string) => /^#{1,6}\s/.test(line);
const leadsIn = (line: string) => /[:\uFF1A]\s*[*_]*$/.test(line);

/** The lines of a markdown text that end in a colon and are followed by a heading or by nothing. */
export function danglingLeadIns(markdown: string): string[] {
  const lines = markdown
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    return leadsIn(line) && !isHeading(line) && (next === undefined || isHeading(next));
  });
}
