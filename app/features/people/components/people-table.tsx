/** The people of an area, a row for each role, and the way to take it away. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { roleMessages } from '../messages-roles.ts';
import { asLabel } from '../roles.ts';
import type { PersonInArea } from '../reads/list-people.server.ts';

export interface PeopleTableProps {
  area: string;
  /** The address of this page. */
  here: string;
  people: PersonInArea[];
  /** The person after whom this page began, and after whom the next one begins. */
  after: string | null;
  next: string | null;
}

type Row = { person: PersonInArea; held: PersonInArea['roles'][number] };

function RemoveLink({ row: { person, held }, here }: { row: Row; here: string }) {
  const t = useText(roleMessages);
  return (
    <a href={`${here}?remove=${person.personId}&role=${held.role}`}>
      {t('remove')}{' '}
      <span className="nhsuk-u-visually-hidden">{t('removeHidden', { role: t(held.role), name: person.name })}</span>
    </a>
  );
}

export function PeopleTable({ area, here, people, after, next }: PeopleTableProps) {
  const t = useText(roleMessages);
  if (people.length === 0 && after === null) {
    return (
      <EmptyState title={t('nobody')}>
        <p>{t('nobodyText')}</p>
      </EmptyState>
    );
  }
  const rows = people.flatMap((person): Row[] => person.roles.map((held) => ({ person, held })));
  const roleName = ({ role, organisation }: Row['held']) =>
    organisation === null ? t(role) : t('roleFor', { role: t(role), organisation });
  return (
    <>
      <DataTable
        id="people"
        caption={t('caption', { area })}
        columns={[
          { key: 'name', header: t('name') },
          { key: 'email', header: t('email') },
          { key: 'role', header: t('role') },
          { key: 'remove', header: t('remove') },
        ]}
        rows={rows.map((row) => ({
          id: `${row.person.personId} ${row.held.role}`,
          cells: {
            name: row.person.name,
            email: row.person.email,
            role: asLabel(roleName(row.held)),
            remove: <RemoveLink row={row} here={here} />,
          },
        }))}
        onPhone="stack"
      />
      <Pagination
        label={t('pages')}
        {...(after === null ? {} : { previous: { href: here, label: t('first') } })}
        {...(next === null ? {} : { next: { href: `${here}?after=${next}`, label: t('next') } })}
      />
    </>
  );
}
