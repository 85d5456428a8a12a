import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import drizzleConfig from '../../drizzle.config.ts';
import { listFiles, projectRoot, readProjectFile } from './files.ts';
import { journalProblems } from './migrations.ts';
import type { JournalEntry } from './migrations.ts';
import { runToolIn } from './planted-project.ts';

const entry = (idx: number, when: number): JournalEntry => ({ idx, when, tag: `000${idx}_step` });

/** Migrations that drizzle-kit would add to those in `folder` (below the project's root), and what it says. */
async function generate(folder: string): Promise<{ added: string[]; output: string }> {
  const sqlFiles = async () => (await readdir(join(projectRoot, folder))).filter((file) => file.endsWith('.sql'));
  const before = await sqlFiles();
  const { casing, dialect, schema } = drizzleConfig as { casing: string; dialect: string; schema: string };
  const options = ['--dialect', dialect, '--schema', schema, '--casing', casing, '--out', folder];
  const output = await runToolIn(projectRoot, 'drizzle-kit/bin.cjs', ['generate', ...options]);
  return { added: (await sqlFiles()).filter((file) => !before.includes(file)), output };
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const cache = 'node_modules/.cache';
  await mkdir(join(projectRoot, cache), { recursive: true });
  const path = await mkdtemp(join(projectRoot, cache, 'migrations-'));
  try {
    return await use(path.slice(projectRoot.length + 1));
  } finally {
    await rm(path, { recursive: true });
  }
}

describe('the migrations', () => {
  it('make the schema as it is declared (npm run db:generate adds what is missing)', async () => {
    await withFolder(async (folder) => {
      await cp(join(projectRoot, 'db/migrations'), join(projectRoot, folder), { recursive: true });
      const { added, output } = await generate(folder);
      expect(output).toContain('nothing to migrate');
      expect(added).toEqual([]);
    });
  });

  it('are missed when there are none', async () => {
    await withFolder(async (folder) => {
      expect((await generate(folder)).added).toHaveLength(1);
    });
  });
});

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
