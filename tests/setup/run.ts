/** Runs everything there is to test, in order, and closes with one line of totals: `npm test`. */
import { runChecks } from '#tests/checks/check.ts';
import { listFiles } from '#tests/checks/files.ts';
import { browserAdvice, ensureBrowser } from './browser.ts';
import { runStep } from './steps.ts';
import { add, closingLines, nothing, oneFailed, onePassed } from './totals.ts';
import type { Totals } from './totals.ts';
import { runVitest } from './vitest-step.ts';

async function build(): Promise<Totals> {
  console.log('\nBuild');
  const command: [string, ...string[]] = [
    'node_modules/@remix-run/dev/dist/cli.js',
    'vite:build',
    '--config',
    'remix.config.js',
  ];
  const { exitCode, output } = await runStep({
    name: 'build',
    command,
    environment: { NODE_ENV: 'production' },
    output: 'held',
  });
  if (exitCode !== 0) {
    console.log(output.trim());
    return oneFailed('build');
  }
  await runStep({ name: 'build stamp', command: ['app/build-stamp.ts'], output: 'held' });
  return onePassed;
}

async function builtFiles(): Promise<Totals> {
  return (await runVitest({ name: 'built files', config: 'tests/checks/built/vitest.config.ts', output: 'shown' }))
    .totals;
}

async function tests(): Promise<Totals> {
  console.log('\nTests');
  const args = ['--exclude', 'tests/checks/**'];
  return (await runVitest({ name: 'tests', config: 'tests/setup/vitest.config.ts', args, output: 'shown' })).totals;
}

async function journeys(): Promise<Totals> {
  console.log('\nJourneys');
  const browser = await ensureBrowser();
  if (browser === null) {
    const files = listFiles('tests/e2e').filter((path) => path.endsWith('.e2e.ts'));
    console.log(`No browser starts here, so ${files.length} journeys count as failed. ${browserAdvice}`);
    return add(...files.map(oneFailed));
  }
  const environment = { CHROME_PATH: browser };
  return (await runVitest({ name: 'journeys', config: 'tests/e2e/vitest.config.ts', environment, output: 'shown' }))
    .totals;
}

/** A stage that breaks counts as one failure, and the next stage still runs. */
async function guard(stage: () => Promise<Totals>): Promise<Totals> {
  try {
    return await stage();
  } catch (error) {
    console.error(error);
    return oneFailed(stage.name);
  }
}

let totals = nothing;
for (const stage of [runChecks, build, builtFiles, tests, journeys]) totals = add(totals, await guard(stage));
console.log(`\n${closingLines(totals)}`);
process.exitCode = totals.failed === 0 ? 0 : 1;
