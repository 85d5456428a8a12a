/** Compares the migration journal with the migration files: one order, nothing missing, nothing stray. */
export interface JournalEntry {
  idx: number;
  /** Unix milliseconds; drizzle applies an entry only if it is later than the last one applied. */
  when: number;
  tag: string;
}

/** Sentences on what is wrong; `files` are the names in db/migrations. */
export function journalProblems(entries: JournalEntry[], files: string[]): string[] {
  const order = entries.flatMap((entry, position) => {
    const before = entries[position - 1];
    const problems: string[] = [];
    if (entry.idx !== position) problems.push(`${entry.tag} has idx ${entry.idx} at position ${position}`);
    if (before && entry.when <= before.when) problems.push(`${entry.tag} is not later than ${before.tag}`);
    return problems;
  });
  const tags = new Set(entries.map((entry) => `${entry.tag}.sql`));
  const migrations = files.filter((file) => file.endsWith('.sql'));
  const missing = [...tags].filter((file) => !migrations.includes(file)).map((file) => `${file} is missing`);
  const stray = migrations.filter((file) => !tags.has(file)).map((file) => `${file} is not in the journal`);
  return [...order, ...missing, ...stray];
}
