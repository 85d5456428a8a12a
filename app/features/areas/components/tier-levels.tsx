/** The levels of one model of support, in order, as text: nothing here depends on a picture or on colour. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { areaMessages } from '../messages.ts';
import { Prose } from '../prose.tsx';
import type { ShownTierSet } from '../shown.ts';

type ShownLevel = ShownTierSet['levels'][number];

function LevelServices({ level }: { level: ShownLevel }) {
  const t = useText(areaMessages);
  if (level.serviceCount === 0) return null;
  return (
    <>
      <h4>{t('servicesAtLevel')}</h4>
      <ul>
        {level.services.map((service) => (
          <li key={service.address}>
            <a href={service.address}>{service.title}</a>
          </li>
        ))}
      </ul>
      {level.serviceCount > level.services.length ? (
        <p>
          <a href={level.allServices}>{t('allAtLevel', { count: level.serviceCount })}</a>
        </p>
      ) : null}
    </>
  );
}

/** What a person has said about levels of other models; nothing is joined by its name alone. */
function LevelLikenesses({ level }: { level: ShownLevel }) {
  const t = useText(areaMessages);
  if (level.like.length === 0) return null;
  return (
    <ul className="sd-small">
      {level.like.map((other) => (
        <li key={other.address}>
          {t('levelLike')} <a href={other.address}>{t('levelOf', { set: other.set, level: other.name })}</a>{' '}
          {t('levelLikeSince', { day: formatDay(other.joinedOn) })} {other.note}
        </li>
      ))}
    </ul>
  );
}

export function TierLevels({ levels }: { levels: ShownLevel[] }) {
  const t = useText(areaMessages);
  return (
    <ol className="sd-items">
      {levels.map((level) => (
        <li key={level.id} id={`level-${level.id}`}>
          <h3 className="sd-items__title">{t('levelHeading', { place: level.place, name: level.name })}</h3>
          {level.strapline === '' ? null : <p>{level.strapline}</p>}
          {level.description === '' ? null : <Prose text={level.description} level={4} />}
          <LevelLikenesses level={level} />
          <LevelServices level={level} />
        </li>
      ))}
    </ol>
  );
}
