/** What a thing still lacks, as a hint for its editors: never a gate, and never shown to the public. Pure. */

export const needs = [
  'no-source',
  'no-owner',
  'no-date',
  'overdue',
  'no-reading',
  'no-cause',
  'no-stage',
  'next-update-due',
] as const;
export type Need = (typeof needs)[number];
