/** Every text that the forum can be asked to countersign: whose it is, how it is read, and where it is written. */
import { readCodebook } from '#app/features/codebooks/reads/codebook-text.server.ts';
import { readClosure } from '#app/features/consultations/reads/closure-text.server.ts';
import type { Subject } from '#app/features/coproduction/countersign.ts';
import type { ReadText } from '#app/features/coproduction/gates.server.ts';
import { readYouSaid } from '#app/features/progress/reads/you-said.server.ts';
import type { NodeKind } from '#app/features/record/node.ts';
import { readWording } from '#app/features/surveys/reads/wording.server.ts';

export type CountersignSource = {
  kind: NodeKind;
  /** The same function that the gate of this subject reads with. */
  read: ReadText;
  /** The page of the text below the thing's own, for staff and for the public, where it has one. */
  page?: string;
};

/** A further subject joins by a line here; the gate of its feature reads with the same function. */
const sources: Partial<Record<Subject, CountersignSource>> = {
  wording: { kind: 'survey', read: readWording },
  codebook: { kind: 'consultation', read: readCodebook, page: 'codebook' },
  'you-said': { kind: 'update', read: readYouSaid },
  closure: { kind: 'consultation', read: readClosure },
};

/** The source of a subject as an address names it; null for what is none. */
export function countersignSource(subject: string | undefined): (CountersignSource & { subject: Subject }) | null {
  const found = (Object.keys(sources) as Subject[]).find((one) => one === subject);
  const source = found && sources[found];
  return source ? { ...source, subject: found } : null;
}

/** The address of a text that has a page below the thing's own; the thing's otherwise. */
export const below = (address: string, page: string | undefined): string =>
  page === undefined ? address : `${address}/${page}`;
