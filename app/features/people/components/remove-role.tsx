/** Asks before a role is taken away. */
import { useText } from '#app/platform/use-text.ts';
import { ConfirmForm } from '#app/ui/form/confirm-form.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { peopleMessages } from '../messages.ts';
import { roleMessages } from '../messages-roles.ts';
import type { RoleHolder } from '../reads/find-role-holder.server.ts';

export interface RemoveRoleProps {
  area: string;
  /** The address of the list of people. */
  here: string;
  holder: RoleHolder;
  /** Why it cannot be removed, after it was tried. */
  refusal: string | null;
}

export function RemoveRole({ area, here, holder, refusal }: RemoveRoleProps) {
  const t = useText(roleMessages);
  const people = useText(peopleMessages);
  const { personId, name, role } = holder;
  return (
    <>
      <ErrorSummary title={people('problem')} errors={refusal === null ? [] : [{ message: refusal }]} />
      <ConfirmForm
        title={t('confirmRemove')}
        lead={t('confirmRemoveText', { name, role: t(role), area })}
        fields={{ personId, role }}
        deed={{ intent: 'remove', label: t('confirmRemoveButton') }}
        keep={{ href: here, label: t('keep') }}
      />
    </>
  );
}
