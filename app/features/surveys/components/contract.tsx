/** Who sees what, in one line that opens: the anonymity contract, shown before the first question. */
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { answeringMessages } from '../messages.ts';
import type { Anonymity } from '../survey.ts';

const roleKeys = {
  analyst: 'roleAnalyst',
  commissioner: 'roleCommissioner',
  'safeguarding-lead': 'roleSafeguardingLead',
  administrator: 'roleAdministrator',
  facilitator: 'roleFacilitator',
  representative: 'roleRepresentative',
} as const;

const isRole = (role: string): role is keyof typeof roleKeys => Object.hasOwn(roleKeys, role);

export function Contract({ anonymity, identityRoles }: { anonymity: Anonymity; identityRoles: readonly string[] }) {
  const t = useText(answeringMessages);
  const roles = identityRoles
    .filter(isRole)
    .map((role) => t(roleKeys[role]))
    .join(', ');
  const line =
    anonymity === 'anonymous'
      ? t('contractAnonymous')
      : anonymity === 'confidential'
        ? t('contractConfidential', { roles })
        : t('contractNamed');
  return (
    <>
      <p>{line}</p>
      <Details summary={t('contractTitle')}>
        <p>{t('contractMore')}</p>
        {anonymity === 'anonymous' ? <p>{t('contractSigned')}</p> : null}
        <p>{t('noAccount')}</p>
      </Details>
    </>
  );
}
