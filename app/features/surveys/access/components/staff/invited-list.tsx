/** Everybody who was invited by email, a page at a time, with the button that takes an invitation back. */
import { useText } from '#app/platform/use-text.ts';
import { formatDay } from '#app/lib/dates.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { Invitation } from '../../../reads/access/invitations.server.ts';
import { staffAccessMessages } from '../../messages-staff.ts';

function TakeBack({ id, email }: Pick<Invitation, 'id' | 'email'>) {
  const t = useText(staffAccessMessages);
  return (
    <form method="post">
      <HiddenField name="id" value={id} />
      <SubmitButton name="intent" value="take-back" variant="quiet">
        {t('takeBackOf', { email })}
      </SubmitButton>
    </form>
  );
}

export type InvitedListProps = { people: Invitation[]; next: string | null; isFirst: boolean; mayKnow: boolean };

export function InvitedList({ people, next, isFirst, mayKnow }: InvitedListProps) {
  const t = useText(staffAccessMessages);
  return (
    <>
      <DataTable
        id="people"
        caption={t('peopleCaption')}
        columns={[
          { key: 'person', header: t('person') },
          { key: 'invited', header: t('invitedOn') },
          ...(mayKnow
            ? [
                { key: 'reminded', header: t('remindedOn') },
                { key: 'answered', header: t('answered') },
              ]
            : []),
          { key: 'take', header: t('takeBack') },
        ]}
        rows={people.map(({ id, email, name, invitedOn, remindedOn, hasAnswered }) => ({
          id,
          cells: {
            person: name === '' ? email : `${name}, ${email}`,
            invited: formatDay(invitedOn),
            ...(mayKnow
              ? {
                  reminded: remindedOn === null ? t('no') : formatDay(remindedOn),
                  answered: t(hasAnswered === true ? 'yes' : 'no'),
                }
              : {}),
            take: <TakeBack id={id} email={email} />,
          },
        }))}
      />
      <Pagination
        label={t('more')}
        {...(isFirst ? {} : { previous: { href: '?', label: t('first') } })}
        {...(next === null ? {} : { next: { href: `?after=${encodeURIComponent(next)}`, label: t('next') } })}
      />
    </>
  );
}
