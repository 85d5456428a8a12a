/** Asks before a role is taken away. */
import { useText } from '#app/platform/use-text.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
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
      <PageHead title={t('confirmRemove')} lead={t('confirmRemoveText', { name, role: t(role), area })} />
      <form method="post">
        <HiddenField name="personId" value={personId} />
        <HiddenField name="role" value={role} />
        <FormActions>
          <SubmitButton variant="warning" name="intent" value="remove">
            {t('confirmRemoveButton')}
          </SubmitButton>
          <ButtonLink variant="secondary" href={here}>
            {t('keep')}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
