/** What was sent in after the last day: kept, labelled and counted apart. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';

export const lateChannels = ['paper', 'email', 'telephone', 'in-person', 'petition', 'another'] as const;
export type LateChannel = (typeof lateChannels)[number];

export const treatments = ['kept', 'considered', 'not-considered'] as const;

/** `kept`: nobody has said yet whether it is considered. */
export type Treatment = (typeof treatments)[number];

export type LateInput = {
  received: StoredDate;
  channel: LateChannel;
  /** What it said, for staff; no names. */
  summary: string;
  treatment: Treatment;
  /** Why it was not considered, for the public. */
  reason: string;
};
