import { describe, expect, it } from 'vitest';
import { listFiles, readProjectFile } from './files.ts';
import { journalProblems } from './migrations.ts';
import type { JournalEntry } from './migrations.ts';

const entry = (idx: number, when: number): JournalEntry => ({ idx, when, tag: `000${idx}_step` });

describe('the migration journal', () => {
  it('is strictly increasing and matches the files', () => {
    const journal = JSON.parse(readProjectFile('db/migrations/meta/_journal.json')) as { entries: JournalEntry[] };
    const files = listFiles('db/migrations').map((path) => path.replace('db/migrations/', ''));
    expect(journal.entries.length).toBeGreaterThan(0);
    expect(journalProblems(journal.entries, files)).toEqual([]);
  });

  it('is refused out of order, with gaps, and with missing or stray files', () => {
    const files = ['0000_step.sql', '0001_step.sql'];
    expect(journalProblems([entry(0, 1), entry(1, 2)], files)).toEqual([]);
    expect(journalProblems([entry(0, 2), entry(1, 2)], files)).toEqual(['0001_step is not later than 0000_step']);
    expect(journalProblems([entry(0, 1), entry(2, 2)], files)).toEqual([
      '0002_step has idx 2 at position 1',
      '0002_step.sql is missing',
      '0001_step.sql is not in the journal',
    ]);
  });
});
