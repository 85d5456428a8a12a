/** What a kind of thing says, for the index: the one contract of the files beside this one. */
import type { Db } from '#db/client.server.ts';

/**
 * What stands in the index of a thing besides its title: text as stored, in order, the services it is about, and how far it
 * has come where that is written down and follows from no date.
 */
export type ThingText = {
  id: string;
  texts: readonly (string | null)[];
  serviceIds: readonly string[];
  status?: string;
};

/** Reads the public words of these things of an area, which are all of one kind. One statement, or a few. */
export type TextSource = (db: Db, areaId: string, ids: readonly string[]) => Promise<ThingText[]>;

type StatedText = { state: string; value?: unknown };

/** The text of a value that may be "not stated". */
export const textOfStated = (stated: StatedText | null): string | null =>
  stated?.state === 'stated' ? String(stated.value) : null;

/** A list of ids as an array of the database. */
export const arrayOf = (ids: readonly string[]): string => `{${ids.map((id) => `"${id}"`).join(',')}}`;
