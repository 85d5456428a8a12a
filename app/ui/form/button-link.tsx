/** A link that begins something, with the weight of a button. */
import type { ReactNode } from 'react';
import { buttonClass } from './submit-button.tsx';

export interface ButtonLinkProps {
  href: string;
  variant?: 'primary' | 'secondary' | 'warning' | 'quiet';
  children: ReactNode;
}

export function ButtonLink({ href, variant, children }: ButtonLinkProps) {
  return (
    <a className={buttonClass(variant)} href={href}>
      {children}
    </a>
  );
}
