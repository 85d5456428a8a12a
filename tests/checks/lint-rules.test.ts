import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './files.ts';
import { plantProject, runToolIn } from './planted-project.ts';
import type { PlantedProject } from './planted-project.ts';

const lines = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => text.replaceAll('%', `${index}`)).join('\n');
const query = 'const query: PromiseLike<number> = Promise.resolve(1);';

/** [rule, file, text that breaks it] */
const offences: [rule: string, path: string, source: string][] = [
  ['@typescript-eslint/no-floating-promises', 'app/lib/promise.ts', 'export function go() {\n  Promise.resolve(1);\n}'],
  ['@typescript-eslint/no-floating-promises', 'app/lib/thenable.ts', `${query}\nexport function go() {\n  query;\n}`],
  [
    '@typescript-eslint/no-floating-promises',
    'app/lib/void.ts',
    'export function go() {\n  void Promise.resolve(1);\n}',
  ],
  [
    '@typescript-eslint/no-misused-promises',
    'app/lib/misused.ts',
    'export const go = () => [1].forEach(async () => Promise.resolve());',
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    'app/lib/type-a.ts',
    "import { Server } from 'node:http';\nexport type A = Server;",
  ],
  [
    'no-restricted-syntax',
    'app/lib/type-b.ts',
    "import { type Server, createServer } from 'node:http';\nexport const a: () => Server = createServer;",
  ],
  ['@typescript-eslint/no-explicit-any', 'app/lib/any.ts', 'export const a = (b: any) => String(b);'],
  [
    '@typescript-eslint/ban-ts-comment',
    'app/lib/ignore.ts',
    '// @ts-expect-error it is fine to be wrong here\nexport const a: string = 1;',
  ],
  ['@typescript-eslint/no-unused-vars', 'app/lib/unused.ts', 'const a = 1;\nexport const b = 2;'],
  [
    '@typescript-eslint/no-explicit-any',
    'app/lib/silenced.ts',
    '/* eslint-disable */\nexport const a = (b: any) => String(b);',
  ],
  ['no-restricted-properties', 'app/platform/port.server.ts', 'export const port = process.env.PORT;'],
  ['no-restricted-imports', 'db/port.server.ts', "import { env } from 'node:process';\nexport const port = env.PORT;"],
  ['max-lines', 'app/lib/long.ts', lines(401, 'export const a% = %;')],
  ['max-lines', 'app/routes/public/long.ts', lines(201, 'export const a% = %;')],
  [
    'max-lines-per-function',
    'app/lib/function.ts',
    `export function go(): number[] {\n  return [\n${lines(80, '%,')}\n  ];\n}`,
  ],
  [
    'react-hooks/rules-of-hooks',
    'app/ui/hook.tsx',
    "import { useState } from 'react';\nexport function A({ b }: { b: boolean }) {\n  if (b) useState(1);\n  return null;\n}",
  ],
  ['jsx-a11y/alt-text', 'app/ui/picture.tsx', 'export const A = () => <img src="/a.png" />;'],
  ['house/no-literal-text', 'app/routes/public/text.tsx', 'export const A = () => <p>Hello</p>;'],
  [
    'house/no-literal-text',
    'app/features/surveys/components/braces.tsx',
    "export const A = ({ b }: { b: boolean }) => <p>{b ? 'Hello' : null}</p>;",
  ],
  [
    'house/no-literal-text',
    'app/features/surveys/components/label.tsx',
    'export const A = () => <nav aria-label="Main" />;',
  ],
  [
    'no-restricted-syntax',
    'app/lib/only.test.ts',
    "import { it } from 'vitest';\nit.only('runs alone', () => undefined);",
  ],
];

const allowed: [path: string, source: string][] = [
  ['app/lib/fine.ts', 'export async function go(): Promise<number> {\n  return await Promise.resolve(1);\n}'],
  ['app/lib/comments.ts', `${lines(401, '// line %\n')}\nexport const a = 1;`],
  ['app/platform/env.server.ts', 'export const port = process.env.PORT;'],
  ['app/lib/fine.test.ts', `import { it } from 'vitest';\nit('is long', () => {\n${lines(90, '  String(%);')}\n});`],
  [
    'app/features/surveys/components/fine.tsx',
    'export const A = ({ b }: { b: string }) => <p className="lede">{b} · 12 ✓</p>;',
  ],
  ['app/ui/mark.tsx', 'export const A = () => <p>Said</p>;'],
];

interface FileReport {
  filePath: string;
  messages: { ruleId: string | null; severity: number }[];
}

describe('the lint rules', () => {
  let project: PlantedProject;
  const reports = new Map<string, (string | null)[]>();

  beforeAll(async () => {
    const files = [...offences.map(([, path, source]): [string, string] => [path, source]), ...allowed];
    project = await plantProject(Object.fromEntries(files));
    const args = ['--config', `${projectRoot}/tests/checks/eslint.config.js`, '--format', 'json', '.'];
    for (const report of JSON.parse(await runToolIn(project.folder, 'eslint/bin/eslint.js', args)) as FileReport[]) {
      const path = report.filePath.slice(report.filePath.indexOf(project.folder) + project.folder.length + 1);
      reports.set(
        path.replaceAll('\\', '/'),
        report.messages.map((message) => message.ruleId),
      );
    }
  });

  afterAll(() => project.remove());

  it.each(offences)('%s: sees %s', (rule, path) => {
    expect(reports.get(path)).toContain(rule);
  });

  it.each(allowed)('let %s be', (path) => {
    expect(reports.get(path)).toEqual([]);
  });
});
