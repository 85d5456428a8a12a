/** When a due date that moves is a slip: it was public and stated, and is another now. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';

/** Whether two dates say the same: range, precision and qualifier. */
function isSameDate(one: StoredDate, other: StoredDate): boolean {
  if (one.state === 'not-stated' || other.state === 'not-stated') return one.state === other.state;
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.precision === other.precision &&
    one.qualifier === other.qualifier
  );
}

/**
 * Whether the move of a due date belongs in its history. A first date is none, and a draft has no history yet; taking a
 * public date away is one.
 */
export function isSlip(before: StoredDate, after: StoredDate, wasPublic: boolean): boolean {
  return wasPublic && before.state === 'stated' && !isSameDate(before, after);
}
