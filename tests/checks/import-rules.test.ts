import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './files.ts';
import { plantProject, runToolIn } from './planted-project.ts';
import type { PlantedProject } from './planted-project.ts';

/** [rule, importing file, its import statement, imported file or package] */
type Offence = [rule: string, from: string, statement: string, to: string];

const value = (path: string) => `import { a } from '${path}'; export const b = a;`;
const type = (path: string) => `import type { A } from '${path}'; export type B = A;`;

const offences: Offence[] = [
  ['no-loops', 'app/lib/loop-a.ts', type('#app/lib/loop-b.ts'), 'app/lib/loop-b.ts'],
  [
    'nothing-imports-routes',
    'app/features/people/a.ts',
    type('#app/routes/public/home.tsx'),
    'app/routes/public/home.tsx',
  ],
  ['nothing-imports-routes', 'app/routes/public/area.tsx', value('./home.tsx'), 'app/routes/public/home.tsx'],
  ['routes-leave-the-database-alone', 'app/routes/public/a.tsx', type('#db/schema/a.ts'), 'db/schema/a.ts'],
  [
    'routes-leave-the-database-alone',
    'app/routes/public/b.tsx',
    "import { eq as a } from 'drizzle-orm'; export const b = a;",
    'drizzle-orm',
  ],
  [
    'features-meet-at-the-front',
    'app/features/chain/a.ts',
    value('#app/features/surveys/components/a.tsx'),
    'app/features/surveys/components/a.tsx',
  ],
  [
    'features-meet-at-the-front',
    'app/features/chain/b.ts',
    type('#app/features/surveys/reads/deep/deeper/a.ts'),
    'app/features/surveys/reads/deep/deeper/a.ts',
  ],
  ['foundation-is-below', 'app/features/people/b.ts', type('#app/features/surveys/a.ts'), 'app/features/surveys/a.ts'],
  ['foundation-is-below', 'app/features/areas/a.ts', type('#app/features/people/c.ts'), 'app/features/people/c.ts'],
  ['foundation-is-below', 'app/features/record/a.ts', type('#app/features/people/c.ts'), 'app/features/people/c.ts'],
  [
    'capabilities-go-downhill',
    'app/features/surveys/b.ts',
    type('#app/features/consultations/a.ts'),
    'app/features/consultations/a.ts',
  ],
  [
    'capabilities-go-downhill',
    'app/features/surveys/c.ts',
    type('#app/features/receipts/a.ts'),
    'app/features/receipts/a.ts',
  ],
  [
    'cross-cutting-goes-downhill',
    'app/features/receipts/b.ts',
    type('#app/features/search/a.ts'),
    'app/features/search/a.ts',
  ],
  [
    'cross-cutting-goes-downhill',
    'app/features/search/b.ts',
    type('#app/features/open-data/a.ts'),
    'app/features/open-data/a.ts',
  ],
  ['platform-knows-no-feature', 'app/platform/a.ts', type('#app/features/people/c.ts'), 'app/features/people/c.ts'],
  ['ui-knows-no-feature-and-no-data', 'app/ui/a.tsx', type('#app/features/people/c.ts'), 'app/features/people/c.ts'],
  ['ui-knows-no-feature-and-no-data', 'app/ui/b.tsx', type('#app/lib/a.server.ts'), 'app/lib/a.server.ts'],
  ['ui-knows-no-feature-and-no-data', 'app/ui/c.tsx', type('#app/platform/b.ts'), 'app/platform/b.ts'],
  ['ui-knows-no-feature-and-no-data', 'app/ui/d.tsx', type('#db/schema/a.ts'), 'db/schema/a.ts'],
  ['lib-stands-alone', 'app/lib/a.ts', type('#app/platform/b.ts'), 'app/platform/b.ts'],
  ['lib-stands-alone', 'app/lib/b.ts', type('#db/schema/a.ts'), 'db/schema/a.ts'],
  ['db-knows-no-app', 'db/a.server.ts', type('#app/lib/c.ts'), 'app/lib/c.ts'],
  ['emails-are-plain', 'emails/a.tsx', type('#app/platform/b.ts'), 'app/platform/b.ts'],
  ['emails-are-plain', 'emails/b.tsx', type('#db/schema/a.ts'), 'db/schema/a.ts'],
  [
    'browser-code-takes-types-only-from-the-server',
    'app/features/surveys/components/b.tsx',
    value('../reads/a.server.ts'),
    'app/features/surveys/reads/a.server.ts',
  ],
  [
    'browser-code-takes-types-only-from-the-server',
    'app/features/surveys/policy.ts',
    value('#db/schema/a.ts'),
    'db/schema/a.ts',
  ],
  [
    'one-owner-drivers',
    'app/features/surveys/reads/b.server.ts',
    "import a from 'postgres'; export const b = a;",
    'postgres',
  ],
  [
    'one-owner-drivers',
    'app/platform/d.server.ts',
    "import { drizzle as a } from 'drizzle-orm/postgres-js'; export const b = a;",
    'drizzle-orm/postgres-js',
  ],
  [
    'one-owner-pg-boss',
    'app/features/surveys/writes/a.server.ts',
    "import type { PgBoss } from 'pg-boss'; export type B = PgBoss;",
    'pg-boss',
  ],
  [
    'one-owner-resend',
    'app/features/surveys/writes/b.server.ts',
    "import { Resend } from 'resend'; export const b = Resend;",
    'resend',
  ],
  [
    'one-owner-lucia',
    'app/platform/e.server.ts',
    "import type { Lucia } from 'lucia'; export type B = Lucia;",
    'lucia',
  ],
  ['no-barrels', 'app/ui/e.tsx', value('./index.ts'), 'app/ui/index.ts'],
  ['tests-stay-outside', 'app/lib/d.ts', value('#tests/factories/a.ts'), 'tests/factories/a.ts'],
  ['imports-resolve', 'app/lib/e.ts', value('#app/lib/nowhere.ts'), '#app/lib/nowhere.ts'],
];

const allowed: [from: string, statement: string][] = [
  ['app/lib/loop-b.ts', type('#app/lib/loop-a.ts')],
  ['app/routes/manage/a.tsx', value('#app/features/surveys/reads/a.server.ts')],
  ['app/features/progress/a.ts', type('#app/features/people/reads/a.server.ts')],
  ['app/features/people/writes/a.server.ts', value('#app/features/record/writes/a.server.ts')],
  ['app/features/chain/c.ts', type('#app/features/surveys/a.ts')],
  ['app/features/open-data/b.ts', type('#app/features/search/a.ts')],
  [
    'app/features/surveys/reads/c.server.ts',
    "import { eq } from 'drizzle-orm'; import { a } from '#db/schema/a.ts'; export const b = [a, eq];",
  ],
  ['app/features/surveys/components/c.tsx', type('../reads/a.server.ts')],
  ['app/features/surveys/components/d.tsx', value('#app/ui/f.tsx')],
  ['app/features/surveys/d.test.ts', value('#tests/factories/a.ts')],
  ['app/platform/session.server.ts', "import { Lucia } from 'lucia'; export const b = Lucia;"],
  ['app/platform/mailer.server.ts', "import { Resend } from 'resend'; export const b = Resend;"],
  ['app/platform/jobs.server.ts', "import { PgBoss } from 'pg-boss'; export const b = PgBoss;"],
  [
    'db/client.server.ts',
    "import a from 'postgres'; import { drizzle } from 'drizzle-orm/postgres-js'; export const b = [a, drizzle];",
  ],
  ['tests/routes/a.test.ts', value('#app/routes/public/home.tsx')],
];

const anything = 'export const a = 1; export type A = typeof a;';
const bystanders = [
  'app/routes/public/home.tsx',
  'app/features/people/c.ts',
  'app/features/people/reads/a.server.ts',
  'app/features/record/writes/a.server.ts',
  'app/features/surveys/a.ts',
  'app/features/surveys/components/a.tsx',
  'app/features/surveys/reads/a.server.ts',
  'app/features/surveys/reads/deep/deeper/a.ts',
  'app/features/consultations/a.ts',
  'app/features/receipts/a.ts',
  'app/features/search/a.ts',
  'app/features/open-data/a.ts',
  'app/lib/a.server.ts',
  'app/lib/c.ts',
  'app/platform/b.ts',
  'app/ui/f.tsx',
  'app/ui/index.ts',
  'db/schema/a.ts',
  'tests/factories/a.ts',
];

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

describe('the import rules', () => {
  let project: PlantedProject;
  let violations: string[] = [];

  const line = (rule: string, from: string, to: string) =>
    `${rule}: ${from} → ${to.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)(\/postgres-js)?.*$/, '$1$2')}`;

  beforeAll(async () => {
    project = await plantProject({
      ...Object.fromEntries(bystanders.map((path) => [path, anything])),
      ...Object.fromEntries([
        ...offences.map(([, from, statement]): [string, string] => [from, statement]),
        ...allowed,
      ]),
    });
    const config = `${projectRoot}/tests/checks/dependency-rules.cjs`;
    const args = ['--config', config, '--output-type', 'json', 'app', 'db', 'emails', 'tests'];
    const report = JSON.parse(
      await runToolIn(project.folder, 'dependency-cruiser/bin/dependency-cruiser.mjs', args),
    ) as {
      summary: { violations: Violation[] };
    };
    violations = report.summary.violations.map(({ rule, from, to }) => line(rule.name, from, to));
  });

  afterAll(() => project.remove());

  it.each(offences)('%s: sees %s', (rule, from, _statement, to) => {
    expect(violations).toContain(line(rule, from, to));
  });

  it.each(allowed)('let %s be', (from) => {
    expect(violations.filter((violation) => violation.includes(` ${from} `))).toEqual([]);
  });

  it('report each offence once', () => {
    const expected = offences.map(([rule, from, , to]) => line(rule, from, to));
    expect([...violations].sort()).toEqual([...expected].sort());
  });
});
