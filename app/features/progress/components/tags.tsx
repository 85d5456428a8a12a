/** Where things stand, as a shape and a word. Expected and achieved never look alike and both say which they are. */
import { useText } from '#app/platform/use-text.ts';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import type { StatusKind } from '#app/ui/content/status-tag.tsx';
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

export function CertaintyTag({ certainty }: { certainty: Certainty }) {
  const t = useText(progressMessages);
  return <StatusTag kind={certainty} label={t(`certainty_${certainty}`)} />;
}
