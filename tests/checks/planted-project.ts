/** Plants a small project with known offences in a temporary folder, and runs a tool of the house on it. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from './files.ts';

export interface PlantedProject {
  folder: string;
  remove: () => Promise<void>;
}

const manifest = {
  name: 'planted',
  type: 'module',
  imports: { '#app/*': './app/*', '#db/*': './db/*', '#emails/*': './emails/*', '#tests/*': './tests/*' },
};

/** Writes `files` (path → text) beside a package.json and tsconfig.json like the project's own. */
export async function plantProject(files: Record<string, string>): Promise<PlantedProject> {
  const folder = await mkdtemp(join(tmpdir(), 'said-and-done-planted-'));
  const compilerOptions = { rootDir: '.', typeRoots: ['./node_modules/@types'], types: ['node'], incremental: false };
  const all: Record<string, string> = {
    'package.json': JSON.stringify(manifest),
    'tsconfig.json': JSON.stringify({
      extends: join(projectRoot, 'tsconfig.json'),
      compilerOptions,
      include: ['app', 'db', 'emails', 'tests'],
    }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** What a tool prints on standard output, whether or not it is content. */
export function runToolIn(folder: string, script: string, args: string[]): Promise<string> {
  const command = [join(projectRoot, 'node_modules', script), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) => {
      resolve(stdout || stderr);
    });
  });
}
