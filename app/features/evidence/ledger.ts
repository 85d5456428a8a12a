/** The submission ledger of a consultation: what is in it, how staff look through it, and what an entry is made of. Pure. */
import type { Stated } from '#db/schema/base/columns.ts';
import type { ContributionChannel, ContributionKind, ContributionState } from '#app/features/record/contribution.ts';
import { contributionStates } from '#app/features/record/contribution.ts';
import { isPublicId } from '#app/lib/public-id.ts';

/** `survey`: a response to one of the site's own surveys; otherwise how the contribution came. */
export type LedgerChannel = 'survey' | ContributionChannel;

/** The ways of which staff write down what came; the others write to the ledger themselves. */
export const enteredChannels = [
  'letter',
  'email',
  'phone',
  'paper',
  'meeting',
  'event',
  'focus-group',
  'petition',
  'desk',
] as const satisfies readonly ContributionChannel[];
export type EnteredChannel = (typeof enteredChannels)[number];

export const ledgerChannels: readonly LedgerChannel[] = [
  'survey',
  'web',
  ...enteredChannels,
  'imported',
  'demonstration',
];

const notes: readonly ContributionChannel[] = ['phone', 'meeting', 'event', 'focus-group'];

/** What it is, from how it came: somebody's own words, a note of what was said, a petition, or a document found. */
export function kindOf(channel: ContributionChannel): ContributionKind {
  if (channel === 'petition') return 'petition';
  if (channel === 'desk') return 'desk-evidence';
  return notes.includes(channel) ? 'note' : 'submission';
}

/** What staff write down of one contribution. */
export type EntryInput = {
  channel: EnteredChannel;
  /** YYYY-MM-DD. */
  day: string;
  /** In one line, without names. */
  title: string;
  body: string;
  /** As a petition states them: never people who answered. */
  signatures: Stated<number>;
  /** Of a document: who published it, and where it is. */
  source: string;
  address: string;
  /** Who sent it, where that is needed to answer them; empty where it is not. */
  senderName: string;
  senderContact: string;
  /** A record of listening of the same consultation; null for none. */
  activityId: string | null;
};

/** One line of the ledger. Nothing in it is finer than a day, and days are all that orders it (data-rules 4). */
export type LedgerLine = {
  /** `entry`: in `contributions`; `response`: in `responses`. */
  source: 'entry' | 'response';
  id: string;
  channel: LedgerChannel;
  kind: ContributionKind | 'response';
  /** What staff called it; empty for a response and for what another feature took in. */
  title: string;
  /** The survey of a response. */
  survey: { id: string; title: string } | null;
  /** YYYY-MM-DD. */
  day: string;
  isLate: boolean;
  state: ContributionState;
};

export type LedgerFilter = { channel: LedgerChannel | null; state: ContributionState | null; isLate: boolean };

/** What an address asks for; what is no filter is none. */
export function readFilter(ask: URLSearchParams): LedgerFilter {
  return {
    channel: ledgerChannels.find((channel) => channel === ask.get('channel')) ?? null,
    state: contributionStates.find((state) => state === ask.get('state')) ?? null,
    isLate: ask.get('late') === 'yes',
  };
}

/** The query of an address with this filter, `?` included; empty for none. */
export function writeFilter({ channel, state, isLate }: LedgerFilter, after: string | null = null): string {
  const query = new URLSearchParams();
  if (channel !== null) query.set('channel', channel);
  if (state !== null) query.set('state', state);
  if (isLate) query.set('late', 'yes');
  if (after !== null) query.set('after', after);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** Where the next page begins: day and id of the last line shown. */
export type LedgerKey = { day: string; id: string };

export const writeLedgerKey = ({ day, id }: LedgerKey): string => `${day}.${id}`;

/** Reads a key; null for none and for text that is none: the ledger then begins at its start. */
export function readLedgerKey(text: string | null): LedgerKey | null {
  const parts = /^(\d{4}-\d{2}-\d{2})\.([0-9a-z-]{10,36})$/.exec(text ?? '');
  return parts?.[1] && parts[2] && !Number.isNaN(Date.parse(parts[1])) ? { day: parts[1], id: parts[2] } : null;
}

/** A line as a ticked box names it. */
export const writePick = ({ source, id }: Pick<LedgerLine, 'source' | 'id'>): string => `${source}:${id}`;

const responseId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ticked boxes of a form; `null` when one of them names nothing that could be there. */
export function readPicks(texts: readonly string[]): { entries: string[]; responses: string[] } | null {
  const picks = { entries: new Set<string>(), responses: new Set<string>() };
  for (const text of texts) {
    const [source, id = ''] = text.split(':');
    if (source === 'entry' && isPublicId(id)) picks.entries.add(id);
    else if (source === 'response' && responseId.test(id)) picks.responses.add(id);
    else return null;
  }
  return { entries: [...picks.entries], responses: [...picks.responses] };
}

/** Whether a day came after the last day for taking part; never where that day is not stated. */
export function isLateOn(day: string, closes: { state: 'not-stated' } | { state: 'stated'; end: string }): boolean {
  return closes.state === 'stated' && day > closes.end;
}

export const treatments = ['kept', 'considered', 'not-considered'] as const;

/** What became of something late. `kept`: nobody has said yet whether it is considered; a refusal has a reason. */
export type Treated = { treatment: (typeof treatments)[number]; reason: string };

/** What the form of a late contribution holds; null where it names no treatment. */
export function readTreated(fields: { get: (name: string) => unknown }): Treated | null {
  const treatment = treatments.find((one) => one === fields.get('treatment'));
  const typed = fields.get('treatmentReason');
  const reason = typeof typed === 'string' ? typed.trim().slice(0, 1000) : '';
  return treatment === undefined ? null : { treatment, reason };
}
