/** Invitations that nobody has taken up, each with the button to take it back. */
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { roleMessages } from '../messages-roles.ts';
import { asLabel } from '../roles.ts';
import type { OpenInvitation } from '../reads/list-invitations.server.ts';

export function OpenInvitations({ invitations }: { invitations: OpenInvitation[] }) {
  const t = useText(roleMessages);
  if (invitations.length === 0) return <p>{t('openNone')}</p>;
  return (
    <>
      <form method="post" id="cancel-invitation">
        <HiddenField name="intent" value="cancel" />
      </form>
      <DataTable
        id="invitations"
        caption={t('openCaption')}
        columns={[
          { key: 'email', header: t('openEmail') },
          { key: 'role', header: t('openRole') },
          { key: 'until', header: t('openUntil') },
          { key: 'cancel', header: t('cancel') },
        ]}
        rows={invitations.map(({ ref, email, role, expiresAt }) => ({
          id: ref,
          cells: {
            email,
            role: asLabel(t(role)),
            until: formatDay(londonDay(expiresAt)),
            cancel: (
              <SubmitButton variant="quiet" form="cancel-invitation" name="ref" value={ref}>
                {t('cancel')} <span className="nhsuk-u-visually-hidden">{t('cancelHidden', { email })}</span>
              </SubmitButton>
            ),
          },
        }))}
        onPhone="stack"
      />
    </>
  );
}
