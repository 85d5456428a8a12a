import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add, closingLine, oneFailed, onePassed, takeTotals, totalsOf } from './totals.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('totals', () => {
  it('add up into the closing line', () => {
    expect(closingLine(add(onePassed, oneFailed, { passed: 40, failed: 2 }))).toBe('41 passed, 3 failed');
  });

  it('are the numbers of passed and failed tests', () => {
    const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')];
    expect(totalsOf({ numPassedTests: 3, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('count a file that could not run as one failure', () => {
    const testResults = [file('passed', 'passed'), file('failed')];
    expect(totalsOf({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('count a run that ended badly, or found no test, as one failure', () => {
    expect(totalsOf({ numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed')] }, 1).failed).toBe(
      1,
    );
    expect(totalsOf({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1);
  });

  it('come from a report that is removed when it was read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'said-and-done-totals-'));
    const report = join(folder, 'report.json');
    writeFileSync(report, JSON.stringify({ numPassedTests: 2, numFailedTests: 0, testResults: [] }));
    expect(takeTotals(report, 0)).toEqual({ passed: 2, failed: 0 });
    expect(takeTotals(report, 0)).toEqual(oneFailed);
    rmSync(folder, { recursive: true });
  });
});
