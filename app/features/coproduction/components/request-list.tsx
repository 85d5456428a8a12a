/** Requests for the forum's word as a list: what each is about, where it stands, and since when. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import type { StatusKind } from '#app/ui/content/status-tag.tsx';
import type { Outcome } from '../countersign.ts';
import { manageCountersignMessages } from '../messages-manage.ts';
import type { ShownRequest } from '../reads/standing.server.ts';

const shapes: Record<Outcome, StatusKind> = {
  open: 'under-way',
  countersigned: 'done',
  dissent: 'will-not',
  silence: 'not-stated',
  'no-forum': 'not-stated',
  'nobody-to-ask': 'not-stated',
};

export type ListedRequest = ShownRequest & { title: string };

type ListProps = { requests: ListedRequest[]; home: string; headingLevel?: 3 | 4 };

/** @param home address of the page that lists them */
export function RequestList({ requests, home, headingLevel = 3 }: ListProps) {
  const t = useText(manageCountersignMessages);
  const facts = ({ subject, outcome, deadline, answeredOn }: ListedRequest) => {
    const day = outcome === 'open' ? t('until', { day: formatDay(deadline) }) : formatDay(answeredOn ?? deadline);
    return `${t(`subject_${subject}`)} · ${day}`;
  };
  return (
    <ItemList
      headingLevel={headingLevel}
      items={requests.map((request) => ({
        href: `${home}/${request.id}`,
        title: request.title,
        text: facts(request),
        meta: <StatusTag kind={shapes[request.outcome]} label={t(`state_${request.outcome}`)} />,
      }))}
    />
  );
}
