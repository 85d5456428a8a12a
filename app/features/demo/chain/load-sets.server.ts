/** Loads sets of priorities and recommendations with what is in them, as drafts. */
import type { AreaSeed } from '#db/seed/area-seed.ts';
import {
  createPriority,
  createPrioritySet,
  createRecommendation,
} from '#app/features/progress/writes/create-priorities.server.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { KeyedIds } from '../keys.ts';
import { seedStated } from '../seed-values.ts';

type Made = { key: string; kind: 'priority' | 'recommendation'; id: string; title: string };

/** Answers what was made, in order, for the caller to link and publish. */
export async function loadSets(tx: AreaContext, seed: AreaSeed, ids: KeyedIds): Promise<Made[]> {
  const made: Made[] = [];
  for (const { key, holds, title, statedCount, source } of seed.sets ?? []) {
    const set = { holds, title, statedCount: seedStated(statedCount), source: seedStated(source) };
    ids.set(`set:${key}`, (await createPrioritySet(tx, set)).id);
  }
  const setOf = (key: string | undefined) => ids.find(key === undefined ? undefined : `set:${key}`);
  for (const { key, title, detail = '', set, place = 0, saidBy = [] } of seed.priorities ?? []) {
    const { id } = await createPriority(tx, { title, detail, setId: setOf(set), position: place, saidBy });
    made.push({ key, kind: 'priority', id, title });
  }
  for (const { key, title, detail = '', set, place = 0, levels = [], addressedTo } of seed.recommendations ?? []) {
    const own = { detail, setId: setOf(set), position: place, levels, addressedTo: seedStated(addressedTo) };
    const { id } = await createRecommendation(tx, { title, ...own });
    made.push({ key, kind: 'recommendation', id, title });
  }
  return made;
}
