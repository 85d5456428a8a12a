/** What is open now, as a list to open: where, how long is left, how long it takes. */
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { overviewMessages } from '../messages.ts';
import type { OpenThing } from '../open-now.ts';
import { DemonstrationNote } from './demonstration-note.tsx';

function TimeLeft({ thing }: { thing: OpenThing }) {
  const t = useText(overviewMessages);
  if (thing.daysLeft === 0) return <span>{t('lastDay')}</span>;
  if (thing.daysLeft !== null) return <span>{t('daysLeft', { count: thing.daysLeft })}</span>;
  return <span>{thing.closes === null ? t('noEnd') : t('closes', { date: thing.closes })}</span>;
}

type OpenListProps = {
  things: OpenThing[];
  /** Names the area of each: for pages that show several. */
  withArea?: boolean;
  /** What stands in place of an empty list. */
  nothing: ReactNode;
};

export function OpenList({ things, withArea = false, nothing }: OpenListProps) {
  const t = useText(overviewMessages);
  if (things.length === 0) return <EmptyState title={t('openNothing')}>{nothing}</EmptyState>;
  return (
    <ItemList
      items={things.map((thing) => ({
        href: thing.address,
        title: thing.title,
        text: thing.text,
        meta: (
          <>
            {withArea ? <span>{thing.area.name}</span> : null}
            <TimeLeft thing={thing} />
            {thing.minutes === null ? null : <span>{t('minutes', { count: thing.minutes })}</span>}
            {thing.kind === 'survey' ? <span>{t('survey')}</span> : null}
            {withArea ? <DemonstrationNote area={thing.area} /> : null}
          </>
        ),
      }))}
    />
  );
}
