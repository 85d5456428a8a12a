/** How an entry of a course is named and worded, for pages and feeds. Pure. */
import type { Translate } from '#app/platform/messages.ts';
import type { CourseEntry } from './course.ts';
import type { courseMessages } from './messages-course.ts';

type Text = Translate<(typeof courseMessages)['english']>;

/** What happened, or what will. */
export function nameOfEntry(t: Text, { event, moved, isAhead }: CourseEntry): string {
  if (moved !== null) return t(`moved_${moved.date}`);
  if (event === 'moved') return t('event_changed');
  return isAhead && (event === 'opened' || event === 'closed') ? t(`event_${event}_ahead`) : t(`event_${event}`);
}

/** What a date was and became; empty for what is no move, or a move to no date. */
export function moveOfEntry(t: Text, { moved }: CourseEntry): string {
  if (moved?.to.state !== 'stated') return '';
  const to = moved.to.text;
  return moved.from.state === 'stated' ? t('movedFromTo', { from: moved.from.text, to }) : t('movedTo', { to });
}
