/** A status of feedback as a shape and a word: only what was promised, done or refused has a shape of its own. */
import { useText } from '#app/platform/use-text.ts';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import type { StatusKind } from '#app/ui/content/status-tag.tsx';
import type { FeedbackStatus } from '../feedback.ts';
import { feedbackMessages } from '../messages.ts';

export const shapeOf: Record<FeedbackStatus, StatusKind> = {
  received: 'not-stated',
  read: 'under-way',
  'change-planned': 'planned',
  'change-made': 'done',
  cannot: 'will-not',
  elsewhere: 'not-stated',
  thanks: 'not-stated',
};

export function FeedbackStatusTag({ status }: { status: FeedbackStatus }) {
  const t = useText(feedbackMessages);
  return <StatusTag kind={shapeOf[status]} label={t(`status_${status}`)} />;
}
