/** A status as a shape and a word; colour only repeats what they say. */
import type { ReactNode } from 'react';

export type StatusKind =
  'planned' | 'under-way' | 'done' | 'overdue' | 'will-not' | 'not-stated' | 'expected' | 'achieved';

const SHAPES: Record<StatusKind, ReactNode> = {
  planned: <circle cx="10" cy="10" r="7" />,
  'under-way': (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3 A7 7 0 0 1 10 17 Z" fill="currentColor" />
    </>
  ),
  done: <path d="M4 10.5 L8.5 15 L16.5 5.5" strokeWidth="3" />,
  overdue: (
    <>
      <path d="M10 2.5 L18 17 H2 Z" />
      <path d="M10 8 V12 M10 14.4 V14.6" />
    </>
  ),
  'will-not': (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M6.5 10 H13.5" strokeWidth="3" />
    </>
  ),
  'not-stated': <circle cx="10" cy="10" r="7" strokeDasharray="2.5 3" />,
  expected: <path d="M10 2.5 L17.5 10 L10 17.5 L2.5 10 Z" strokeDasharray="3 3" />,
  achieved: (
    <>
      <path d="M10 1.5 L18.5 10 L10 18.5 L1.5 10 Z" fill="currentColor" />
      <path className="sd-tag__tick" d="M6.8 10.3 L9.2 12.6 L13.4 7.6" />
    </>
  ),
};

export interface StatusTagProps {
  kind: StatusKind;
  /** The word, such as "Under way" or "Due March 2026, now overdue". */
  label: string;
}

export function StatusTag({ kind, label }: StatusTagProps) {
  return (
    <span className={`sd-tag sd-tag--${kind}`}>
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        focusable="false"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {SHAPES[kind]}
      </svg>
      <span>{label}</span>
    </span>
  );
}
