/** Where things stand, as a shape and a word. Expected and achieved never look alike and both say which they are. */
import { Fragment } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import type { StatusKind } from '#app/ui/content/status-tag.tsx';
import { againstText } from '../against.ts';
import type { Against } from '../against.ts';
import type { Certainty } from '../items.ts';
import { progressMessages } from '../messages.ts';
import type { Headline } from '../status.ts';

const shapes: Record<Headline, StatusKind> = {
  'not-stated': 'not-stated',
  planned: 'planned',
  starting: 'under-way',
  'under-way': 'under-way',
  done: 'done',
  stopped: 'will-not',
  overdue: 'overdue',
  'will-not': 'will-not',
};

/** The shape that goes with a status, for components that draw their own tag. */
export const shapeOf = (headline: Headline): StatusKind => shapes[headline];

export function HeadlineTag({ headline }: { headline: Headline }) {
  const t = useText(progressMessages);
  return <StatusTag kind={shapes[headline]} label={t(`status_${headline}`)} />;
}

const shapesAgainst: Record<Against['kind'], StatusKind> = {
  dissent: 'will-not',
  review: 'under-way',
  'review-late': 'overdue',
  'taken-up': 'under-way',
  'more-to-do': 'under-way',
};

/** What stands against a status, right beside it; nothing where nothing does. */
export function AgainstTags({ against }: { against: readonly Against[] }) {
  const t = useText(progressMessages);
  return against.map((one) => (
    <Fragment key={one.kind}>
      {' '}
      <StatusTag kind={shapesAgainst[one.kind]} label={againstText(t, one)} />
    </Fragment>
  ));
}

export function CertaintyTag({ certainty }: { certainty: Certainty }) {
  const t = useText(progressMessages);
  return <StatusTag kind={certainty} label={t(`certainty_${certainty}`)} />;
}
