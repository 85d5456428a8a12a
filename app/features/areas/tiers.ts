/** Tier sets: named, ordered models of support. Levels add to each other and are shown as text in order. Pure. */
import type { StoredDate } from '#db/schema/base/columns.ts';

export type TierSetInput = {
  name: string;
  /** Markdown: what the model is for. A line of three hyphens divides what stands before the levels from what follows them. */
  summary: string;
  inUseFrom: StoredDate;
};

export type LevelInput = {
  name: string;
  /** A few words: "Extra help when needed". */
  strapline: string;
  /** Markdown. */
  description: string;
};

export type Level = LevelInput & { id: string };

export type TierSet = TierSetInput & { id: string; levels: Level[] };

export type Direction = 'up' | 'down';

/** The ids with one of them moved a place; at the end that it would pass, the order stays. */
export function movedOrder(ids: readonly string[], id: string, direction: Direction): string[] {
  const from = ids.indexOf(id);
  const to = direction === 'up' ? from - 1 : from + 1;
  if (from === -1 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** A set or level is public once it is saved; a sentence that promises a list and gives none is refused, line by line. */
export type Saved = { isSaved: true; id: string } | { isSaved: false; dangling: string[] };

/** The summary of a set as it stands round its levels. */
export function aroundLevels(summary: string): { introduction: string; conclusion: string } {
  const [introduction = '', ...rest] = summary.split(/(?:^|\n\s*\n)\s*-{3,}\s*(?:\n|$)/);
  return { introduction: introduction.trim(), conclusion: rest.join('\n\n').trim() };
}

/** Two levels of different sets that a person says are about the same. */
export type LevelMap = { id: string; levelId: string; otherId: string; note: string; madeAt: Date };

export type LevelLikeness = { mapId: string; levelId: string; name: string; set: string; note: string; madeAt: Date };

/** The levels of other sets that a level is said to be like. */
export function likenessesOf(
  levelId: string,
  sets: readonly Pick<TierSet, 'name' | 'levels'>[],
  maps: readonly LevelMap[],
): LevelLikeness[] {
  const known = new Map(
    sets.flatMap((set) => set.levels.map((level) => [level.id, { name: level.name, set: set.name }])),
  );
  return maps.flatMap(({ id, note, madeAt, ...pair }) => {
    if (pair.levelId !== levelId && pair.otherId !== levelId) return [];
    const other = pair.levelId === levelId ? pair.otherId : pair.levelId;
    const named = known.get(other);
    return named ? [{ mapId: id, levelId: other, ...named, note, madeAt }] : [];
  });
}
