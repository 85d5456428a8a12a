/** A page of priorities or recommendations, set by set, each with how many are listed of how many there are. */
import { useText } from '#app/platform/use-text.ts';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { CountText } from './priority-view.tsx';
import { ThingList } from '../../components/thing-view.tsx';
import { withQuery } from '#app/lib/with-query.ts';
import type { SetKind } from '../../items.ts';
import type { CountedSet, Thing } from '../../things.ts';
import { priorityMessages } from '../messages.ts';

type SetGroupsProps = {
  holds: SetKind;
  groups: { set: CountedSet | null; things: Thing[] }[];
  /** Whether a filter hides some of a set: its count would then speak of what is not there. */
  isFiltered: boolean;
};

export function SetGroups({ holds, groups, isFiltered }: SetGroupsProps) {
  const t = useText(priorityMessages);
  return groups.map(({ set, things }) => (
    <Section
      key={set?.id ?? 'none'}
      id={`set-${set?.id ?? 'none'}`}
      title={set?.title ?? t(`withoutSet_${holds}`)}
      layout="stack"
    >
      {set === null || isFiltered ? null : <CountText set={set} />}
      <ThingList things={things} />
    </Section>
  ));
}

type SetPagesProps = {
  path: string;
  filters: Record<string, string | null>;
  isFirstPage: boolean;
  next: string | null;
};

export function SetPages({ path, filters, isFirstPage, next }: SetPagesProps) {
  const t = useText(priorityMessages);
  return (
    <Pagination
      label={t('more')}
      {...(isFirstPage ? {} : { previous: { href: withQuery(path, filters), label: t('first') } })}
      {...(next === null ? {} : { next: { href: withQuery(path, { ...filters, after: next }), label: t('next') } })}
    />
  );
}
