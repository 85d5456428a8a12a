import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unzip } from '#tests/factories/files/unzip.ts';
import { zipOf } from './zip.server.ts';

const text = (path: string, body: string) => ({ path, body: Buffer.from(body) });

const files = [
  text('z/last.txt', 'a'.repeat(10_000)),
  text('first.txt', 'short'),
  text('empty.txt', ''),
  text('ledger – Übersicht.csv', 'id,name\r\n1,ü\r\n'),
];

const hasUnzip = (() => {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('zipOf', () => {
  it('gives back every file, small where that helps', () => {
    const archive = zipOf(files);
    const read = unzip(archive);
    expect([...read].map(([path, body]) => [path, body.toString()])).toEqual(
      [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, body }) => [path, body.toString()]),
    );
    expect(archive.length).toBeLessThan(1000);
  });

  it('gives the same bytes for the same files, in whatever order they come', () => {
    expect(zipOf([...files].reverse()).equals(zipOf(files))).toBe(true);
    expect(unzip(zipOf([])).size).toBe(0);
  });

  it('refuses what would leave the archive, and two files at one path', () => {
    for (const path of ['', '/etc/passwd', '../up.txt', 'a/../../b', 'a\\b']) {
      expect(() => zipOf([text(path, 'x')])).toThrow(RangeError);
    }
    expect(() => zipOf([text('a', '1'), text('a', '2')])).toThrow(RangeError);
  });

  it.runIf(hasUnzip)('passes the test of the unzip program', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    try {
      const path = join(folder, 'made.zip');
      writeFileSync(path, zipOf(files));
      expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
