/** Lists and reads the project's own files: nothing installed, built or stored by a running site. */
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../..');

const notOurs = new Set(['.git', '.env', 'node_modules']);
const notOursAtRoot = new Set(['build', 'data', 'coverage', 'test-results']);
const codeEndings = new Set(['.ts', '.tsx', '.js', '.cjs', '.mjs', '.css', '.scss']);

/** Paths of all files under `folder`, relative to the project's root, with forward slashes, in order. */
export function listFiles(folder = '.', root = projectRoot): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const paths = entries.flatMap((entry) => {
    const isOurs = !notOurs.has(entry.name) && !(folder === '.' && notOursAtRoot.has(entry.name));
    if (!isOurs || entry.name.endsWith('.log')) return [];
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(path, root);
    return entry.isFile() ? [path] : [];
  });
  return paths.sort();
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

export function isTest(path: string): boolean {
  return /\.(test|e2e)\.tsx?$/.test(path);
}

export function isCode(path: string): boolean {
  return codeEndings.has(extname(path));
}
