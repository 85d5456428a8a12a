/** The forum of an area and how to join it, who works together, and how to reach them. */
import { useText } from '#app/platform/use-text.ts';
import { overviewMessages } from '../messages.ts';

export type Reach = { href: string | null; text: string };

function ReachText({ reach }: { reach: Reach }) {
  return reach.href === null ? <>{reach.text}</> : <a href={reach.href}>{reach.text}</a>;
}

type Named = { name: string; address: string };

/** `listed`: the forums among the organisations of the area, which stand in where the area names none of its own. */
export function Forum({ name, join, listed }: { name: string; join: Reach | null; listed: Named[] }) {
  const t = useText(overviewMessages);
  if (name === '' && listed.length === 0) return <p>{t('forumNothing')}</p>;
  return (
    <>
      {name === '' ? (
        <OrganisationList organisations={listed} />
      ) : (
        <p>
          <strong>{name}</strong>
        </p>
      )}
      {join === null ? (
        <p>{t('forumJoinNothing')}</p>
      ) : (
        <p>
          {t('forumJoin')} <ReachText reach={join} />
        </p>
      )}
    </>
  );
}

function OrganisationList({ organisations }: { organisations: Named[] }) {
  return (
    <ul>
      {organisations.map((organisation) => (
        <li key={organisation.address}>
          <a href={organisation.address}>{organisation.name}</a>
        </li>
      ))}
    </ul>
  );
}

type TogetherProps = { organisations: Named[]; contact: Reach | null };

export function Together({ organisations, contact }: TogetherProps) {
  const t = useText(overviewMessages);
  return (
    <>
      {organisations.length === 0 ? null : <OrganisationList organisations={organisations} />}
      {contact === null ? null : (
        <p>
          {t('contactTitle')}: <ReachText reach={contact} />
        </p>
      )}
    </>
  );
}
