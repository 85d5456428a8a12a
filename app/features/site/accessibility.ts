/**
 * What is known about the accessibility of this site: tests that were made, and what is open. The statement is computed
 * from it, and cannot say "fully" while anything is open or untested. Pure.
 */

/** Tests that a record names; their words are in messages-accessibility.ts. */
export const testKinds = [
  'contrast',
  'markup',
  'withoutScript',
  'automatic',
  'narrow',
  'keyboard',
  'screenReaders',
  'people',
] as const;
export type TestKind = (typeof testKinds)[number];

export const issueKinds = ['noPeople', 'noScreenReaders', 'noEasyRead', 'noSignLanguage', 'paperForms'] as const;
export type IssueKind = (typeof issueKinds)[number];

export type AccessibilityTest = {
  kind: TestKind;
  /** How it was made; `none` when it was not. */
  how: 'automatic' | 'by-hand' | 'none';
  /** The file that makes an automatic test: nothing is claimed that nobody can run. */
  proof?: string;
};

export type AccessibilityIssue = {
  kind: IssueKind;
  /** WCAG 2.2 criteria that are not met or not proven; empty where it goes beyond WCAG. */
  criteria: readonly string[];
  /** YYYY-MM-DD on which it was written down. */
  since: string;
  /** YYYY-MM-DD on which it was mended; null while it is open. */
  closed: string | null;
};

export type AccessibilityRecord = {
  /** YYYY-MM-DD */
  prepared: string;
  reviewed: string;
  tests: readonly AccessibilityTest[];
  issues: readonly AccessibilityIssue[];
};

export type Compliance = 'fully' | 'partially' | 'untested';

const everyPage = 'tests/e2e/every-public-page.e2e.ts';
const answering = 'tests/e2e/answer-survey.e2e.ts';

/** The recorded facts. Whoever mends an issue writes its day here; whoever finds one adds it. */
export const accessibilityRecord: AccessibilityRecord = {
  prepared: '2026-11-21',
  reviewed: '2026-11-21',
  tests: [
    { kind: 'contrast', how: 'automatic', proof: 'app/ui/theme/contrast.test.ts' },
    { kind: 'markup', how: 'automatic', proof: everyPage },
    { kind: 'automatic', how: 'automatic', proof: everyPage },
    { kind: 'narrow', how: 'automatic', proof: everyPage },
    { kind: 'withoutScript', how: 'automatic', proof: answering },
    { kind: 'keyboard', how: 'automatic', proof: answering },
    { kind: 'screenReaders', how: 'none' },
    { kind: 'people', how: 'none' },
  ],
  issues: [
    { kind: 'noPeople', criteria: [], since: '2026-11-21', closed: null },
    { kind: 'noScreenReaders', criteria: ['4.1.2', '4.1.3'], since: '2026-11-21', closed: null },
    { kind: 'noEasyRead', criteria: [], since: '2026-11-21', closed: null },
    { kind: 'noSignLanguage', criteria: [], since: '2026-11-21', closed: null },
    { kind: 'paperForms', criteria: [], since: '2026-11-21', closed: null },
  ],
};

export const openIssues = (record: AccessibilityRecord): AccessibilityIssue[] =>
  record.issues.filter((issue) => issue.closed === null);

/**
 * What the statement may claim. `fully` needs every kind of test made and no open issue; without any test nothing is
 * claimed (The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, reg. 8).
 */
export function complianceOf(record: AccessibilityRecord): Compliance {
  const made = record.tests.filter((test) => test.how !== 'none');
  if (made.length === 0) return 'untested';
  const complete = testKinds.every((kind) => made.some((test) => test.kind === kind));
  return complete && openIssues(record).length === 0 ? 'fully' : 'partially';
}
