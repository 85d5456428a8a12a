/** Runs Vitest with one of the project's configurations and counts its tests. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runStep } from './steps.ts';
import type { Outcome } from './steps.ts';
import { takeTotals } from './totals.ts';
import type { Totals } from './totals.ts';

interface VitestStep {
  name: string;
  config: string;
  args?: string[];
  environment?: Record<string, string>;
  output: 'shown' | 'held';
}

/** Which tests ran, and what the run printed; a run without tests fails. */
export async function runVitest({
  name,
  config,
  args = [],
  environment,
  output,
}: VitestStep): Promise<Outcome & { totals: Totals }> {
  const folder = join(projectRoot, 'node_modules/.cache/test-reports');
  mkdirSync(folder, { recursive: true });
  const report = join(folder, `${name.replace(/\W+/g, '-')}-${process.pid}.json`);
  const outcome = await runStep({
    name,
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    environment,
    output,
    minutes: 30,
  });
  return { ...outcome, totals: takeTotals(report, outcome.exitCode) };
}
