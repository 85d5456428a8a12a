/** Adds up what passed and what failed. */
import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { projectRoot } from './steps.ts';

export interface Totals {
  passed: number;
  failed: number;
  /** What failed, a line each, for whoever reads no more of the log than its end. */
  failures: string[];
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
  }[];
}

export const nothing: Totals = { passed: 0, failed: 0, failures: [] };
export const onePassed: Totals = { passed: 1, failed: 0, failures: [] };
export const oneFailed = (what: string): Totals => ({ passed: 0, failed: 1, failures: [what] });

export function add(...totals: Totals[]): Totals {
  return totals.reduce(
    (sum, { passed, failed, failures }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      failures: [...sum.failures, ...failures],
    }),
    nothing,
  );
}

/**
 * Totals of one run of Vitest. A file that failed as a whole counts as one failure beside its tests; so does a run that
 * ended badly although every test passed.
 */
export function totalsOf(report: Report, exitCode: number): Totals {
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(projectRoot, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [file] : [];
    return failed.map(({ fullName, failureMessages }) => {
      const [why = ''] = (failureMessages?.[0] ?? '').split('\n');
      return `${file} > ${fullName}: ${why.slice(0, 200)}`;
    });
  });
  if (failures.length === 0 && exitCode !== 0) failures.push(`a run of Vitest ended with ${exitCode}`);
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

/** Reads a report of Vitest's JSON reporter and removes it; a run without a report is one failure. */
export function takeTotals(reportFile: string, exitCode: number): Totals {
  try {
    return totalsOf(JSON.parse(readFileSync(reportFile, 'utf8')) as Report, exitCode);
  } catch {
    return oneFailed('a run of Vitest left no report');
  } finally {
    rmSync(reportFile, { force: true });
  }
}

/** What failed, then the closing line of `npm test`. */
export function closingLines({ passed, failed, failures }: Totals): string {
  const list = failures.length === 0 ? [] : ['Failed:', ...failures.map((what) => `  ${what}`), ''];
  return [...list, `${passed} passed, ${failed} failed`].join('\n');
}
