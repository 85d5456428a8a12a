/** Who sees what, in one line that opens: the anonymity contract, shown before the first question. */
import { useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import type { Audience } from '../access/audience.ts';
import { ChildPrivacy } from '../access/components/child-notices.tsx';
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

const lines = {
  anonymous: 'contractAnonymous',
  confidential: 'contractConfidential',
  named: 'contractNamed',
} as const satisfies Record<Anonymity, string>;

const isRole = (role: string): role is keyof typeof roleKeys => Object.hasOwn(roleKeys, role);

export type ContractProps = {
  anonymity: Anonymity;
  identityRoles: readonly string[];
  audience?: Audience;
  /** Files are the one thing that is stored before the answers are sent. On paper there are none. */
  takesFiles?: boolean;
};

export function Contract({ anonymity, identityRoles, audience = 'adult', takesFiles = false }: ContractProps) {
  const t = useText(answeringMessages);
  const mark = useMark(answeringMessages);
  const say = useSaid(answeringMessages);
  const roles = identityRoles
    .filter(isRole)
    .map((role) => t(roleKeys[role]))
    .join(', ');
  if (audience === 'child') return <ChildPrivacy anonymity={anonymity} roles={roles} takesFiles={takesFiles} />;
  const line = lines[anonymity];
  return (
    <>
      <p {...mark(line)}>{t(line, { roles })}</p>
      <Details summary={say('contractTitle')}>
        <p {...mark('contractMore')}>{t('contractMore')}</p>
        {takesFiles ? <p {...mark('contractFiles')}>{t('contractFiles')}</p> : null}
        {anonymity === 'anonymous' ? <p {...mark('contractSigned')}>{t('contractSigned')}</p> : null}
        <p {...mark('noAccount')}>{t('noAccount')}</p>
      </Details>
    </>
  );
}
