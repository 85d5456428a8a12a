/** Which questions of which versions mean the same: by the rule, unless their author said otherwise when publishing. Pure. */

/** What an author says of a question against the version before: it keeps its meaning although it changed, or lost it. */
export type Mark = 'same' | 'changed';
export type Meanings = Readonly<Record<string, Mark>>;

export type AskedVersion = {
  number: number;
  meanings?: Meanings | undefined;
  /** `meaning`: what must stay the same for answers to be counted together. */
  questions: readonly { name: string; meaning: string }[];
};

/**
 * A key for every question of every version; questions with the same key are counted together.
 * @param versions in any order
 * @returns by version number, then by question name
 */
export function meaningKeys(versions: readonly AskedVersion[]): Map<number, Map<string, string>> {
  const last = new Map<string, string>();
  const breaks = new Map<string, number>();
  const keys = new Map<number, Map<string, string>>();
  for (const { number, meanings = {}, questions } of versions.toSorted((one, other) => one.number - other.number)) {
    const own = new Map<string, string>();
    for (const { name, meaning } of questions) {
      const before = last.get(name);
      const mark = before !== undefined && Object.hasOwn(meanings, name) ? meanings[name] : undefined;
      if (mark === 'changed') breaks.set(name, (breaks.get(name) ?? 0) + 1);
      const key = mark === 'same' && before !== undefined ? before : `${name} ${meaning} ${breaks.get(name) ?? 0}`;
      own.set(name, key);
      last.set(name, key);
    }
    keys.set(number, own);
  }
  return keys;
}
