/** Adds up what passed and what failed. */
import { readFileSync, rmSync } from 'node:fs';

export interface Totals {
  passed: number;
  failed: number;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

export const nothing: Totals = { passed: 0, failed: 0 };
export const onePassed: Totals = { passed: 1, failed: 0 };
export const oneFailed: Totals = { passed: 0, failed: 1 };

export function add(...totals: Totals[]): Totals {
  return totals.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    nothing,
  );
}

/**
 * Totals of one run of Vitest. A file that failed as a whole counts as one failure beside its tests; so does a run that
 * ended badly although every test passed.
 */
export function totalsOf(report: Report, exitCode: number): Totals {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** Reads a report of Vitest's JSON reporter and removes it; a run without a report is one failure. */
export function takeTotals(reportFile: string, exitCode: number): Totals {
  try {
    return totalsOf(JSON.parse(readFileSync(reportFile, 'utf8')) as Report, exitCode);
  } catch {
    return oneFailed;
  } finally {
    rmSync(reportFile, { force: true });
  }
}

/** The closing line of `npm test`. */
export function closingLine({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`;
}
