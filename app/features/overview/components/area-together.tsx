/** The forum of an area and how to join it, who works together, and how to reach them. */
import { useText } from '#app/platform/use-text.ts';
import { overviewMessages } from '../messages.ts';

export type Reach = { href: string | null; text: string };

function ReachText({ reach }: { reach: Reach }) {
  return reach.href === null ? <>{reach.text}</> : <a href={reach.href}>{reach.text}</a>;
}

export function Forum({ name, join }: { name: string; join: Reach | null }) {
  const t = useText(overviewMessages);
  if (name === '') return <p>{t('forumNothing')}</p>;
  return (
    <>
      <p>
        <strong>{name}</strong>
      </p>
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

type TogetherProps = { organisations: { name: string; address: string }[]; contact: Reach | null };

export function Together({ organisations, contact }: TogetherProps) {
  const t = useText(overviewMessages);
  return (
    <>
      {organisations.length === 0 ? null : (
        <ul>
          {organisations.map((organisation) => (
            <li key={organisation.address}>
              <a href={organisation.address}>{organisation.name}</a>
            </li>
          ))}
        </ul>
      )}
      {contact === null ? null : (
        <p>
          {t('contactTitle')}: <ReachText reach={contact} />
        </p>
      )}
    </>
  );
}
