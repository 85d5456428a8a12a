/** Posted words made fit to store: one kind of line end, no control characters, no half characters. */

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const halves = /\p{Surrogate}/gu;

/** Text of several lines, trimmed. PostgreSQL cannot store U+0000. */
export function cleanText(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(controls, '').replace(halves, '\ufffd').trim();
}

/** Text of one line, trimmed. */
export const cleanLine = (value: string): string => cleanText(value).replace(/[\n\t]+/g, ' ');

/** Length in characters as people count them (code points), never more than a browser's own count. */
export const lengthOf = (value: string): number => [...value].length;
