/** Promises that have passed their dates, at the top of the page where everybody sees them. */
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';
import { progressMessages } from '../messages.ts';
import type { CommitmentThing } from '../things.ts';
import { ThingList } from './thing-view.tsx';

type OverduePartProps = {
  commitments: CommitmentThing[];
  /** How many there are in all; the list shows the newest of them. */
  count: number;
  /** Address of the list of all of them. */
  all: string;
};

export function OverduePart({ commitments, count, all }: OverduePartProps) {
  const t = useText(progressMessages);
  if (count === 0) return null;
  return (
    <Section
      id="overdue"
      title={t('overdueTitle')}
      intro={t('overdueIntro', { count })}
      {...(count > commitments.length ? { more: { href: all, label: t('overdueMore') } } : {})}
    >
      <ThingList things={commitments} />
    </Section>
  );
}
