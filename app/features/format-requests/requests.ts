/** What can be asked for so that everybody can take part, and when it is late. Pure. */

export const formats = [
  'easy-read',
  'language',
  'large-print',
  'audio',
  'bsl',
  'paper',
  'call',
  'visit',
  'something-else',
] as const;

export const reaches = ['phone', 'text', 'email', 'post'] as const;
export type Reach = (typeof reaches)[number];

/** Ways to reach whoever asks: a child who answers a survey is never asked for an address of mail. */
export const reachesFor = (isForChildren: boolean): Reach[] =>
  reaches.filter((reach) => !(isForChildren && reach === 'email'));

export const outcomes = ['sent', 'helped', 'not-reached', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** Working days within which somebody gets in touch. */
export const workingDaysAllowed = 5;

/** A finished request is kept without its contact for so long, to show that it was answered in time. */
export const keptDays = 365;

export const limits = { wish: 300, contact: 300, done: 1000 };

/** From the day after its last day. */
export const isOverdue = (due: string, today: string): boolean => today > due;

/** What a request may be about, as it stands in an address: `surveys/therapy-survey`. */
export function aboutOf(value: string | null): { kind: 'survey' | 'consultation'; slug: string } | null {
  const [, folder, slug] = /^(surveys|consultations)\/([a-z0-9-]{1,100})$/.exec(value ?? '') ?? [];
  if (folder === undefined || slug === undefined) return null;
  return { kind: folder === 'surveys' ? 'survey' : 'consultation', slug };
}
