/** The parts of the page on which staff prepare a question, and where on it each missing thing is mended. Pure. */

export const editParts = ['details', 'options', 'people', 'surveys', 'preview'] as const;
export type EditPart = (typeof editParts)[number];

/** The part that an address asks for; the first for none and for what is none. */
export function editPart(text: string | null): EditPart {
  return editParts.find((part) => part === text) ?? 'details';
}

/** Gates of which the name is not that of a field, and the field where each is mended. */
const fields: Record<string, string> = {
  decisionTooSoon: 'decision',
  order: 'closes',
  slugTaken: 'slug',
  danglingLeadIn: 'purpose',
};
const ofOptions = ['options', 'onlyOption', 'optionReason'];

/** The field of the form of details that a gate is about; null where it is about the options. */
export function fieldOf(gate: string): string | null {
  return ofOptions.includes(gate) ? null : (fields[gate] ?? gate);
}

/** Where to mend what a gate refuses: a link within the page of the question. */
export function mendHref(gate: string): string {
  const field = fieldOf(gate);
  return field === null ? '?part=options#options' : `?part=details#details-${field}`;
}
