/** A review and what each side has answered; a side that has not answered in time says so. */
import type { ReactNode } from 'react';
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import type { StatusKind } from '#app/ui/content/status-tag.tsx';
import { confirmationMessages } from '../messages.ts';
import type { ShownReview, ShownSide } from '../published.ts';
import { Words } from './words.tsx';

type Names = { area: string; forum: string };

/** Who speaks for a side. */
export function useSideName({ area, forum }: Names): (side: Pick<ShownSide, 'side' | 'organisation'>) => string {
  const t = useText(confirmationMessages);
  return ({ side, organisation }) => {
    if (side === 'forum') return forum === '' ? t('sideForum') : forum;
    return organisation ?? t('sideOwner', { area });
  };
}

const shapes: Record<ShownReview['state'], StatusKind> = { open: 'under-way', overdue: 'overdue', answered: 'done' };

function Side({ side, name, dueOn, children }: { side: ShownSide; name: string; dueOn: string; children?: ReactNode }) {
  const t = useText(confirmationMessages);
  return (
    <li>
      <h4>{name}</h4>
      {side.answeredOn === null || side.result === null ? (
        <>
          <p>{t(side.isOverdue ? 'sideOverdue' : 'sideWaiting', { date: formatDay(dueOn) })}</p>
          {side.isOverdue ? <StatusTag kind="overdue" label={t('reviewOverdue')} /> : null}
        </>
      ) : (
        <>
          <p>
            <strong>{t(`result_${side.result}`)}</strong>
          </p>
          <Words text={side.body} />
          <p className="sd-small">{t('sideAnswered', { date: formatDay(side.answeredOn) })}</p>
        </>
      )}
      {children}
    </li>
  );
}

type ReviewViewProps = {
  review: ShownReview;
  names: Names;
  /** What stands under a side that has not answered, such as the form for it. */
  under?: (side: ShownSide) => ReactNode;
};

export function ReviewView({ review, names, under }: ReviewViewProps) {
  const t = useText(confirmationMessages);
  const nameOf = useSideName(names);
  const { id, openedOn, dueOn, disputeCount, disputePercent, state, sides } = review;
  const label = { open: t('reviewOpen'), overdue: t('reviewOverdue'), answered: t('reviewAnswered') }[state];
  return (
    <div id={`review-${id}`}>
      <h3>
        {t('reviewTitle')} <StatusTag kind={shapes[state]} label={label} />
      </h3>
      <p>{t('reviewOpened', { date: formatDay(openedOn), count: disputeCount, percent: disputePercent })}</p>
      {state === 'answered' ? null : <p>{t('reviewDue', { date: formatDay(dueOn) })}</p>}
      <ul>
        {sides.map((side) => (
          <Side key={side.id} side={side} name={nameOf(side)} dueOn={dueOn}>
            {side.answeredOn === null ? under?.(side) : null}
          </Side>
        ))}
      </ul>
    </div>
  );
}
