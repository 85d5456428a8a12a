/** The buttons at the end of a form, the main one first. */
import type { ReactNode } from 'react';

export function FormActions({ children }: { children: ReactNode }) {
  return <div className="sd-actions">{children}</div>;
}
