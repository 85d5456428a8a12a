import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProjectFile } from './files.ts';
import { plantProject, runToolIn } from './planted-project.ts';
import type { PlantedProject } from './planted-project.ts';

interface Report {
  issues: Record<string, { name: string }[] | string>[];
}

describe('the search for unused code', () => {
  let project: PlantedProject;
  let report: Report;

  const found = (kind: string) =>
    report.issues.flatMap((issue) =>
      (Array.isArray(issue[kind]) ? issue[kind] : []).map((item) => `${String(issue.file)}: ${item.name}`),
    );

  beforeAll(async () => {
    project = await plantProject({
      'knip.json': readProjectFile('tests/checks/knip.json'),
      'package.json': JSON.stringify({
        name: 'planted',
        type: 'module',
        imports: { '#app/*': './app/*' },
        dependencies: { zod: '*' },
      }),
      'app/server.ts': "import { used } from '#app/lib/used.ts';\nconsole.log(used);",
      'app/lib/used.ts': 'export const used = 1;\nexport const unused = 2;',
      'app/lib/orphan.ts': 'export const orphan = 1;',
      'app/lib/tested.ts': 'export const tested = 1;',
      'app/lib/tested.test.ts':
        "import { expect } from 'vitest';\nimport { tested } from './tested.ts';\nexpect(tested).toBe(1);",
    });
    const args = ['--config', 'knip.json', '--reporter', 'json', '--no-exit-code'];
    report = JSON.parse(await runToolIn(project.folder, 'knip/bin/knip.js', args)) as Report;
  });

  afterAll(() => project.remove());

  it('sees an export that nobody imports', () => {
    expect(found('exports')).toEqual(['app/lib/used.ts: unused']);
  });

  it('sees a file that nobody imports', () => {
    expect(found('files')).toEqual(['app/lib/orphan.ts: app/lib/orphan.ts']);
  });

  it('sees a dependency that nobody imports, and an import that is no dependency', () => {
    expect(found('dependencies')).toEqual(['package.json: zod']);
    expect(found('unlisted')).toEqual(['app/lib/tested.test.ts: vitest']);
  });
});
