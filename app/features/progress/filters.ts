/** Filters in the address of a list: read from it, and written back into links that change one of them. Pure. */
import type { NodeState } from '#app/features/record/node.ts';
import { itemKinds, levels } from './items.ts';
import type { Certainty, ItemKind, Level } from './items.ts';
import { headlines, statuses } from './status.ts';
import type { Headline, Status } from './status.ts';

const certainties: readonly Certainty[] = ['expected', 'achieved'];

/** The value when it is one of those allowed; anything else in the address filters nothing. */
function among<T extends string>(allowed: readonly T[], value: string | null): T | null {
  return allowed.find((one) => one === value) ?? null;
}

const text = (value: string | null) => (value === null || value.trim() === '' ? null : value);

export type UpdateFilter = {
  status: Status | null;
  /** Slug of a service. */
  service: string | null;
  /** Whose voice, word for word. */
  voice: string | null;
  /** Only updates that cite a public outcome of this certainty. */
  outcome: Certainty | null;
};

export function readUpdateFilter(query: URLSearchParams): UpdateFilter {
  return {
    status: among(statuses, query.get('status')),
    service: text(query.get('service')),
    voice: text(query.get('voice')),
    outcome: among(certainties, query.get('outcome')),
  };
}

export type CommitmentFilter = {
  headline: Headline | null;
  /** Slug of an organisation that owns a part. */
  organisation: string | null;
  /** Slug of a service that it changes, or that a change or update which came of it is about. */
  service: string | null;
  /** `date`: past its due date. `news`: promised news has not come. */
  overdue: Lateness | null;
};

export const latenesses = ['date', 'news'] as const;
export type Lateness = (typeof latenesses)[number];

export const everyCommitment: CommitmentFilter = { headline: null, organisation: null, service: null, overdue: null };

export function readCommitmentFilter(query: URLSearchParams): CommitmentFilter {
  return {
    headline: among(headlines, query.get('status')),
    organisation: text(query.get('organisation')),
    service: text(query.get('service')),
    overdue: among(latenesses, query.get('overdue')),
  };
}

/** The level by which recommendations are filtered. */
export const readLevel = (query: URLSearchParams): Level | null => among(levels, query.get('level'));

export type StaffFilter = { kind: ItemKind | null; state: NodeState | null };

const states: readonly NodeState[] = ['draft', 'public', 'withdrawn'];

export function readStaffFilter(query: URLSearchParams): StaffFilter {
  return { kind: among(itemKinds, query.get('kind')), state: among(states, query.get('state')) };
}
