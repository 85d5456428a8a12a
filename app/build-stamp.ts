/** Says whether the built pages are those of the present sources; `npm run build` leaves the stamp by running this file. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const sources = ['app', 'db', 'emails', 'public', 'remix.config.js', 'package-lock.json'];
const stamp = path.join(root, 'build', 'sources');

/** A fingerprint of everything that the build reads: names, sizes and times of change; tests are not part of it. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (file: string) => {
    const facts = statSync(file);
    if (facts.isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else if (!file.includes('.test.'))
      hash.update(`${path.relative(root, file)} ${facts.size} ${Math.floor(facts.mtimeMs)}\n`);
  };
  for (const source of sources) add(path.join(root, source));
  return hash.digest('hex');
}

/** Whether nothing that the build reads has changed since it was made. */
export function isBuildFresh(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

if (process.argv[1] === import.meta.filename) writeFileSync(stamp, fingerprint());
