import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './steps.ts';
import { add, closingLines, oneFailed, onePassed, takeTotals, totalsOf } from './totals.ts';

const file = (status: string, ...tests: string[]) => ({
  name: join(projectRoot, 'app/some.test.ts'),
  status,
  assertionResults: tests.map((test) => ({
    status: test,
    fullName: 'adds up',
    failureMessages: test === 'failed' ? ['AssertionError: expected 3 to be 4\n    at some.test.ts:1'] : [],
  })),
});

const passing = file('passed', 'passed', 'passed');

describe('totals', () => {
  it('add up into the closing line, after what failed', () => {
    const lint = oneFailed('lint');
    expect(closingLines(add(onePassed, { ...onePassed, passed: 40 }))).toBe('41 passed, 0 failed');
    expect(closingLines(add(onePassed, lint, lint))).toBe('Failed:\n  lint\n  lint\n\n1 passed, 2 failed');
  });

  it('are the numbers of passed and failed tests, and say which failed', () => {
    const testResults = [passing, file('failed', 'passed', 'failed')];
    expect(totalsOf({ numPassedTests: 3, numFailedTests: 1, testResults }, 1)).toEqual({
      passed: 3,
      failed: 1,
      failures: ['app/some.test.ts > adds up: AssertionError: expected 3 to be 4'],
    });
  });

  it('count a file that could not run as one failure', () => {
    const testResults = [file('passed', 'passed'), file('failed')];
    expect(totalsOf({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({
      passed: 1,
      failed: 1,
      failures: ['app/some.test.ts'],
    });
  });

  it('count a run that ended badly, or found no test, as one failure', () => {
    expect(totalsOf({ numPassedTests: 2, numFailedTests: 0, testResults: [passing] }, 1).failed).toBe(1);
    expect(totalsOf({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1);
  });

  it('come from a report that is removed when it was read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'said-and-done-totals-'));
    const report = join(folder, 'report.json');
    writeFileSync(report, JSON.stringify({ numPassedTests: 2, numFailedTests: 0, testResults: [] }));
    expect(takeTotals(report, 0)).toEqual({ passed: 2, failed: 0, failures: [] });
    expect(takeTotals(report, 0).failed).toBe(1);
    rmSync(folder, { recursive: true });
  });
});
