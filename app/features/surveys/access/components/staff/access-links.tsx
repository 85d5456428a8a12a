/** From a survey's page to those on who answers it, until when, and what a new version changes. */
import { useText } from '#app/platform/use-text.ts';
import { staffAccessMessages } from '../../messages-staff.ts';

/** List items: they stand in the page's own list of links. */
export function AccessLinks({ here, mayPublish }: { here: string; mayPublish: boolean }) {
  const t = useText(staffAccessMessages);
  const links = [
    { href: `${here}/versions`, label: t('toVersions') },
    { href: `${here}/schedule`, label: t('toSchedule') },
    { href: `${here}/quotas`, label: t('toQuotas') },
    ...(mayPublish ? [{ href: `${here}/invitations`, label: t('toInvitations') }] : []),
  ];
  return links.map(({ href, label }) => (
    <li key={href}>
      <a href={href}>{label}</a>
    </li>
  ));
}
