import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cleanEnvironment, projectRoot, runStep } from './steps.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the environment of a step', () => {
  it('says nothing of the site that the caller runs', () => {
    const siteVariables = [
      'NODE_OPTIONS',
      'PORT',
      'HOST',
      'DATA_DIR',
      'DATABASE_URL',
      'RESEND_API_KEY',
      'DEMO',
      'SECRET_KEY',
    ];
    for (const name of siteVariables) vi.stubEnv(name, 'from the caller');
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('LANG', 'C.UTF-8');
    const environment = cleanEnvironment();
    expect(siteVariables.filter((name) => name in environment)).toEqual([]);
    expect(environment.NODE_ENV).toBe('test');
    expect(environment.LANG).toBe('C.UTF-8');
  });

  it('finds the installed tools first', () => {
    expect(cleanEnvironment().PATH?.startsWith(join(projectRoot, 'node_modules/.bin'))).toBe(true);
    expect(cleanEnvironment({ NODE_ENV: 'production' }).NODE_ENV).toBe('production');
  });
});

describe('a step', () => {
  let folder = '';
  const script = (name: string, source: string) => {
    const path = join(folder, name);
    writeFileSync(path, source);
    return relative(projectRoot, path);
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'said-and-done-steps-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps what was printed, and how it ended', async () => {
    const command: [string, ...string[]] = [
      script('two.mjs', 'console.log(process.argv[2]); process.exitCode = 2;'),
      'hello',
    ];
    expect(await runStep({ name: 'two', command, output: 'held' })).toMatchObject({
      name: 'two',
      exitCode: 2,
      output: 'hello\n',
    });
  });

  it('has no input to wait for', async () => {
    const command: [string] = [script('read.mjs', 'process.stdin.on("end", () => console.log("end")).resume();')];
    expect(await runStep({ name: 'read', command, output: 'held' })).toMatchObject({ exitCode: 0, output: 'end\n' });
  });

  it('fails when it hangs or crashes', async () => {
    const hanging: [string] = [script('hang.mjs', 'setInterval(() => undefined, 1000);')];
    const hung = await runStep({ name: 'hang', command: hanging, output: 'held', minutes: 0.005 });
    expect(hung.exitCode).toBe(1);
    expect(hung.output).toContain('hang was stopped by SIGTERM');
    const missing = await runStep({ name: 'none', command: ['no-such-file.mjs'], output: 'held' });
    expect(missing.exitCode).not.toBe(0);
  });
});
