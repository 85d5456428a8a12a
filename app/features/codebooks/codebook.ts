/** The codebook of a consultation: what a code is made of, what a version changed, and what is missing in a draft. Pure. */
import type { PublishedCode } from '#db/schema/codebooks.ts';

/** A code of a draft or of a version, which is the same: a version is the draft as it was published. */
export type Code = PublishedCode;

/** As a form sends it; without a known id it is new. */
export type CodeInput = Omit<Code, 'id'> & { id?: string };

export type Codes = {
  codes: Code[];
  /** Why there is no code: nobody wrote in their own words. Empty where there are codes. */
  nothingToSort: string;
};

export type Version = Codes & {
  number: number;
  /** What changed since the version before, and why; empty for the first. */
  note: string;
  publishedAt: Date;
};

export const limits = { codes: 200, label: 120, folder: 120, words: 1000 };

export type Shortfall = { gate: 'nothing' | 'both' } | { gate: 'usedFor' | 'twice'; label: string; row: number };

const folded = (label: string) => label.normalize('NFKC').trim().toLocaleLowerCase('en');

/** What keeps a draft from being published, in the order of its rows. */
export function shortfalls({ codes, nothingToSort }: Codes): Shortfall[] {
  if (codes.length === 0) return nothingToSort.trim() === '' ? [{ gate: 'nothing' }] : [];
  const found: Shortfall[] = nothingToSort.trim() === '' ? [] : [{ gate: 'both' }];
  const labels = codes.map(({ label }) => folded(label));
  for (const [row, { label, usedFor }] of codes.entries()) {
    if (usedFor.trim() === '') found.push({ gate: 'usedFor', label, row });
    if (labels.indexOf(folded(label)) < row) found.push({ gate: 'twice', label, row });
  }
  return found;
}

const written = ({ codes, nothingToSort }: Codes) =>
  JSON.stringify([
    codes.map((code) => [code.id, code.folder, code.label, code.usedFor, code.notUsedFor, code.example]),
    nothingToSort,
  ]);

/** Whether both say the same, in the same order, word for word. */
export const isSame = (one: Codes, other: Codes): boolean => written(one) === written(other);

export type VersionChanges = {
  added: string[];
  removed: string[];
  renamed: { from: string; to: string }[];
  /** What they are used for, or their heading, reads otherwise. */
  reworded: string[];
};

/** What a version changed, by the labels that readers know. */
export function changesBetween(before: readonly Code[], after: readonly Code[]): VersionChanges {
  const same = (code: Code) => before.find(({ id }) => id === code.id);
  const words = ({ folder, usedFor, notUsedFor, example }: Code) =>
    JSON.stringify([folder, usedFor, notUsedFor, example]);
  const kept = after.flatMap((code) => {
    const old = same(code);
    return old ? [{ old, code }] : [];
  });
  return {
    added: after.filter((code) => !same(code)).map(({ label }) => label),
    removed: before.filter(({ id }) => !after.some((code) => code.id === id)).map(({ label }) => label),
    renamed: kept.flatMap(({ old, code }) => (old.label === code.label ? [] : [{ from: old.label, to: code.label }])),
    reworded: kept.filter(({ old, code }) => words(old) !== words(code)).map(({ code }) => code.label),
  };
}

/** The codes by their headings, each heading once, in the order of its first code; those without one come last. */
export function byFolder<C extends Pick<Code, 'folder'>>(codes: readonly C[]): { folder: string; codes: C[] }[] {
  const folders = new Map<string, C[]>();
  for (const code of codes) folders.set(code.folder, [...(folders.get(code.folder) ?? []), code]);
  const named = [...folders].filter(([folder]) => folder !== '');
  const others = folders.get('');
  return [...named, ...(others ? [['', others] as const] : [])].map(([folder, held]) => ({ folder, codes: held }));
}
