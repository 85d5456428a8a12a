import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#tests/setup/steps.ts';
import { accessibilityRecord, complianceOf, issueKinds, openIssues, testKinds } from './accessibility.ts';
import type { AccessibilityRecord } from './accessibility.ts';

const complete: AccessibilityRecord = {
  prepared: '2026-01-01',
  reviewed: '2026-01-01',
  tests: testKinds.map((kind) => ({ kind, how: 'by-hand' })),
  issues: [{ kind: 'noPeople', criteria: [], since: '2026-01-01', closed: '2026-02-01' }],
};

describe('the accessibility statement', () => {
  it('says “fully” only when every test was made and no issue is open', () => {
    expect(complianceOf(complete)).toBe('fully');
    expect(complianceOf({ ...complete, tests: complete.tests.slice(1) })).toBe('partially');
    const untested = complete.tests.map((test) => ({ ...test, how: 'none' as const }));
    expect(complianceOf({ ...complete, tests: untested })).toBe('untested');
  });

  it.each(issueKinds)('refuses “fully” while %s is open', (kind) => {
    const issue = { kind, criteria: [], since: '2026-01-01', closed: null };
    expect(complianceOf({ ...complete, issues: [...complete.issues, issue] })).not.toBe('fully');
  });

  it('claims no automatic test whose file is not there', () => {
    const automatic = accessibilityRecord.tests.filter((test) => test.how === 'automatic');
    expect(automatic.filter(({ proof }) => !proof || !existsSync(join(projectRoot, proof)))).toEqual([]);
  });

  it('lists every kind of test once, made or not', () => {
    expect(accessibilityRecord.tests.map((test) => test.kind).sort()).toEqual([...testKinds].sort());
  });

  it('agrees with the record as it is now', () => {
    expect(complianceOf(accessibilityRecord) === 'fully').toBe(
      openIssues(accessibilityRecord).length === 0 && accessibilityRecord.tests.every((test) => test.how !== 'none'),
    );
  });
});
