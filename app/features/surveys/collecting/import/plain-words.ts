/** Words as they are compared, whoever wrote them. Pure. */

/** As headings are compared: without case, marks, and what stands between words. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
