/** A record of listening: who took part, how and where. A total may be known while its split is not. Pure. */
import type { Stated, StoredDate } from '#db/schema/base/columns.ts';

/** A group in its place among the others, such as "School staff". */
export type GroupInput = { label: string; count: Stated<number> };

export type ParticipationInput = {
  title: string;
  methods: Stated<string>;
  place: Stated<string>;
  total: Stated<number>;
  held: StoredDate;
  groups: GroupInput[];
};

type NewGroup = Pick<GroupInput, 'label'> & Partial<GroupInput>;

export type NewParticipation = Pick<ParticipationInput, 'title'> &
  Partial<Omit<ParticipationInput, 'title' | 'groups'>> & {
    /** What they took part in; null for listening that belonged to nothing else. */
    consultationId: string | null;
    groups?: NewGroup[];
  };

/** Numbers with their thousands apart, as people write them. */
const written = /^\d{1,3}([ ,]?\d{3})*$/;

/** Reads a number of people as typed: empty is "not stated", "not published" is that; null for what is neither. */
export function parseCount(typed: string): Stated<number> | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '' || /^not stated$/i.test(text)) return { state: 'not-stated' };
  if (/^not published$/i.test(text)) return { state: 'not-published' };
  return written.test(text) ? { state: 'stated', value: Number(text.replace(/[ ,]/g, '')) } : null;
}

/** The text that `parseCount` reads back. */
export function writeCount(count: Stated<number>): string {
  if (count.state === 'stated') return String(count.value);
  return count.state === 'not-published' ? 'not published' : '';
}
