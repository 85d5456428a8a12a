/** What was said and what was done, side by side, with its status and what it brought. */
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { SaidDidPair } from '#app/ui/content/said-did-pair.tsx';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import { progressMessages } from '../messages.ts';
import type { UpdateThing } from '../things.ts';
import { ProseText } from './prose.tsx';
import { AgainstTags, shapeOf } from './tags.tsx';

type UpdatePairProps = {
  update: UpdateThing;
  /** Large and without a heading on its own page, where the heading is the page's. */
  size?: 'medium' | 'large';
  headingLevel?: 2 | 3;
  /** Off where the date stands beside the pair already. */
  hasDate?: boolean;
};

/** What it hopes for and what it brought, each in its own words and shape. */
function Outcomes({ outcomes }: Pick<UpdateThing, 'outcomes'>) {
  const t = useText(progressMessages);
  return (
    <>
      {outcomes.achieved > 0 ? (
        <StatusTag kind="achieved" label={t('achievedCount', { count: outcomes.achieved })} />
      ) : null}
      {outcomes.expected > 0 ? (
        <StatusTag kind="expected" label={t('expectedCount', { count: outcomes.expected })} />
      ) : null}
    </>
  );
}

export function UpdatePair({ update, size = 'medium', headingLevel = 3, hasDate = true }: UpdatePairProps) {
  const t = useText(progressMessages);
  const { said, did, saidBy, status, against, outcomes, service, publishedAt } = update;
  const isLarge = size === 'large';
  return (
    <SaidDidPair
      {...(isLarge ? {} : { title: update.title, href: update.address, headingLevel })}
      size={size}
      labels={{ said: t('youSaid'), did: t(`did_${status}`) }}
      said={<ProseText text={said} />}
      did={<ProseText text={did} />}
      {...(saidBy === '' ? {} : { attribution: t('voice', { voice: saidBy }) })}
      status={{ kind: shapeOf(status), label: t(`status_${status}`) }}
      isDisputed={against.length > 0}
      meta={
        <>
          <AgainstTags against={against} />
          <Outcomes outcomes={outcomes} />
          {service ? <a href={service.address}>{service.title}</a> : null}
          {publishedAt === null || !hasDate ? null : (
            <span>{t('published', { date: formatDay(londonDay(new Date(publishedAt))) })}</span>
          )}
        </>
      }
    />
  );
}
