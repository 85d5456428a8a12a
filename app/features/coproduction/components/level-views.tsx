/** Both sides' views of how far people shared in something, side by side, with what lies between them in words. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { sides } from '../levels.ts';
import type { RatedMoment, Rating } from '../levels.ts';
import { coproductionMessages } from '../messages.ts';

function View({ rating }: { rating: Rating | null }) {
  const t = useText(coproductionMessages);
  if (rating === null) return <p>{t('notRated')}</p>;
  return (
    <>
      <p>
        <strong>{t(`rung_${rating.level}`)}</strong> {t(`meaning_${rating.level}`)}
      </p>
      <p className="sd-prewrap">{rating.evidence}</p>
      <p className="sd-small">{t('ratedOn', { day: formatDay(rating.ratedOn) })}</p>
    </>
  );
}

function Between({ apart }: Pick<RatedMoment, 'apart'>) {
  const t = useText(coproductionMessages);
  if (apart === null) return null;
  return <p>{apart === 0 ? t('same') : t('apart', { count: apart })}</p>;
}

/** The views alone, one moment after the other. */
export function LevelList({ ratings }: { ratings: RatedMoment[] }) {
  const t = useText(coproductionMessages);
  return (
    <>
      {ratings.map((rated) => (
        <div key={rated.moment}>
          <h3>{t(`moment_${rated.moment}`)}</h3>
          <Between apart={rated.apart} />
          <SummaryList
            rows={sides.map((side) => ({
              key: side,
              label: t(`side_${side}`),
              value: <View rating={rated[side]} />,
            }))}
          />
        </div>
      ))}
    </>
  );
}

/** The section of a public page; nothing before anybody has said anything. */
export function LevelViews({ ratings }: { ratings: RatedMoment[] }) {
  const t = useText(coproductionMessages);
  if (ratings.length === 0) return null;
  return (
    <Section id="level" title={t('levelTitle')} intro={t('levelIntro')}>
      <LevelList ratings={ratings} />
    </Section>
  );
}
