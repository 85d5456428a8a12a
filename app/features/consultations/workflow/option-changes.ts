/** What a change of the options amounts to for people who know them. Pure. */
import { isSpelling } from '#app/lib/methods/spelling.ts';
import type { NewOption, OptionInput } from '../consultation.ts';

export type KeptOption = Required<OptionInput>;

/** An option as it will stand; its id is null where it is new. */
export type ComingOption = Omit<KeptOption, 'id'> & { id: string | null };

/** The options as they will stand: one that names no known id is the held one of its title, if no other is. */
export function comingOptions(held: readonly KeptOption[], given: readonly NewOption[]): ComingOption[] {
  const free = new Map(held.map((option) => [option.id, option.title]));
  const take = (id: string): string | null => (free.delete(id) ? id : null);
  const named = given.map(({ id }) => (id === undefined ? null : take(id)));
  return given.map(({ title, description = '', isDiscarded = false, reason = '' }, at) => ({
    id: named[at] ?? take([...free].find(([, free]) => free === title)?.[0] ?? ''),
    title,
    description,
    isDiscarded,
    // The reason belongs to the discarding: an option that is open again has none.
    reason: isDiscarded ? reason : '',
  }));
}

/** Titles, each list in the order of the options. */
export type OptionChanges = {
  added: string[];
  removed: string[];
  discarded: string[];
  reopened: string[];
  renamed: { from: string; to: string }[];
  /** Nothing of the above, the order as it was, and no text changed by more than its spelling. */
  isSpelling: boolean;
};

const texts = ['title', 'description', 'reason'] as const;

/** Null where they stay as they are. */
export function optionChanges(held: readonly KeptOption[], coming: readonly ComingOption[]): OptionChanges | null {
  const before = new Map(held.map((option) => [option.id, option]));
  const kept = coming.flatMap((to) => {
    const from = to.id === null ? undefined : before.get(to.id);
    return from ? [{ from, to }] : [];
  });
  const stays = new Set(kept.map(({ from }) => from.id));
  const isOrdered = held.length === coming.length && held.every(({ id }, at) => id === coming[at]?.id);
  const isSame = ({ from, to }: (typeof kept)[number]) =>
    from.isDiscarded === to.isDiscarded && texts.every((text) => from[text] === to[text]);
  if (isOrdered && kept.every(isSame)) return null;
  const turned = (isDiscarded: boolean) =>
    kept.flatMap(({ from, to }) =>
      from.isDiscarded !== to.isDiscarded && to.isDiscarded === isDiscarded ? to.title : [],
    );
  const [discarded, reopened] = [turned(true), turned(false)];
  const isWorded = kept.every(({ from, to }) => texts.every((text) => isSpelling(from[text], to[text])));
  return {
    added: coming.filter(({ id }) => id === null).map(({ title }) => title),
    removed: held.filter(({ id }) => !stays.has(id)).map(({ title }) => title),
    ...{ discarded, reopened },
    renamed: kept.flatMap(({ from, to }) =>
      isSpelling(from.title, to.title) ? [] : { from: from.title, to: to.title },
    ),
    isSpelling: isOrdered && discarded.length + reopened.length === 0 && isWorded,
  };
}
