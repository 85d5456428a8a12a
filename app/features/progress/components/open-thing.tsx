/** The way from a line of a list to the page of the thing it names, told apart for a screen reader by its title. */
import { useText } from '#app/platform/use-text.ts';
import { progressMessages } from '../messages.ts';
import type { CommitmentThing, FindingThing, PriorityThing, RecommendationThing } from '../things.ts';

export function OpenThing({ thing }: { thing: CommitmentThing | FindingThing | PriorityThing | RecommendationThing }) {
  const t = useText(progressMessages);
  return (
    <p className="sd-small">
      <a href={thing.address}>
        {t(`open_${thing.kind}`)}
        <span className="nhsuk-u-visually-hidden">{t('openHidden', { title: thing.title })}</span>
      </a>
    </p>
  );
}
