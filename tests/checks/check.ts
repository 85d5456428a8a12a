/** Runs every house check in turn and sums them up: `npm run check`. */
import { runStep } from '#tests/setup/steps.ts';
import type { Outcome, Step } from '#tests/setup/steps.ts';
import { add, closingLines, nothing, oneFailed, onePassed } from '#tests/setup/totals.ts';
import type { Totals } from '#tests/setup/totals.ts';
import { runVitest } from '#tests/setup/vitest-step.ts';

const config = (file: string) => `tests/checks/${file}`;

const tools: Pick<Step, 'name' | 'command'>[] = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.json'] },
  {
    name: 'lint',
    command: ['node_modules/eslint/bin/eslint.js', '--config', config('eslint.config.js'), '--max-warnings', '0', '.'],
  },
  {
    name: 'formatting',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--cache', '.'],
  },
  {
    name: 'import rules',
    command: [
      ...([
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        config('dependency-rules.cjs'),
      ] as const),
      ...['app', 'db', 'emails', 'tests', 'remix.config.js', 'drizzle.config.ts'],
    ],
  },
  {
    name: 'unused code',
    command: ['node_modules/knip/bin/knip.js', '--config', config('knip.json'), '--no-config-hints'],
  },
];

type Checked = Outcome & { totals: Totals };

async function runTool(tool: (typeof tools)[number]): Promise<Checked> {
  const outcome = await runStep({ ...tool, output: 'held' });
  return { ...outcome, totals: outcome.exitCode === 0 ? onePassed : oneFailed(tool.name) };
}

/** Runs all house checks, prints what the failing ones say, then one line each. A tool counts as one test. */
export async function runChecks(): Promise<Totals> {
  const done: Checked[] = [];
  const note = (checked: Checked) => {
    if (checked.totals.failed > 0) console.log(`\n--- ${checked.name} ---\n${checked.output.trim()}\n`);
    done.push(checked);
  };
  for (const tool of tools) note(await runTool(tool));
  note(await runVitest({ name: 'house rules', config: config('vitest.config.ts'), output: 'held' }));
  console.log('House checks');
  for (const { name, seconds, totals } of done) {
    const verdict = totals.failed === 0 ? 'passed' : `${totals.failed} failed`;
    console.log(`  ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${verdict}`);
  }
  return add(nothing, ...done.map((checked) => checked.totals));
}

if (import.meta.main) {
  const totals = await runChecks();
  console.log(closingLines(totals));
  process.exitCode = totals.failed === 0 ? 0 : 1;
}
