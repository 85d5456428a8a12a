/** The people of an area with their roles, and the way to take one away. */
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { roleMessages } from '../messages-roles.ts';
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

function Roles({ person, here }: { person: PersonInArea; here: string }) {
  const t = useText(roleMessages);
  return (
    <ul>
      {person.roles.map(({ role, organisation }) => {
        const name = organisation === null ? t(role) : t('roleFor', { role: t(role), organisation });
        return (
          <li key={role}>
            {name}{' '}
            <a href={`${here}?remove=${person.personId}&role=${role}`}>
              {t('remove')}{' '}
              <span className="nhsuk-u-visually-hidden">{t('removeHidden', { role: t(role), name: person.name })}</span>
            </a>
          </li>
        );
      })}
    </ul>
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
  return (
    <>
      <DataTable
        id="people"
        caption={t('caption', { area })}
        columns={[
          { key: 'name', header: t('name') },
          { key: 'email', header: t('email') },
          { key: 'roles', header: t('roles') },
        ]}
        rows={people.map((person) => ({
          id: person.personId,
          cells: { name: person.name, email: person.email, roles: <Roles person={person} here={here} /> },
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
