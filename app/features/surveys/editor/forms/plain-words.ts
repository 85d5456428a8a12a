/** Says problems of definitions in the editor's own words: the name of a property becomes the label of its field. Pure. */
import { propertyMessages } from '../messages-properties.ts';

const labels = new Map<string, string>(Object.entries(propertyMessages.english));

/** Only names that are no words of English: `minRateDescription`, not `title`. */
const names = /[“"]?\b([a-z]+[A-Z][A-Za-z]*)\b[”"]?/g;

export const inPlainWords = (text: string): string =>
  text.replace(names, (whole, name: string) => {
    const label = labels.get(name);
    return label === undefined ? whole : `“${label}”`;
  });
