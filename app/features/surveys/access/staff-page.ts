/** The way back from the staff's pages about who answers a survey. */
import type { Crumb, TextOf } from '#app/platform/page.ts';
import { staffAccessMessages } from './messages-staff.ts';

export type StaffPage = {
  /** `/:area/manage`. */
  base: string;
  /** The survey's own page. */
  here: string;
  title: string;
};

export function staffCrumbs({ base, here, title }: StaffPage, text: TextOf): Crumb[] {
  const t = text(staffAccessMessages);
  return [
    { href: base, label: t('work') },
    { href: `${base}/surveys`, label: t('surveys') },
    { href: here, label: title },
  ];
}
