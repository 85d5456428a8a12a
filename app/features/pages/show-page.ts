/** The blocks of a page with what they name in them, as it is public now: what is not public is not there. Pure. */
import type { Stated } from '#db/schema/base/columns.ts';
import { londonDay } from '#app/lib/dates.ts';
import { showDate } from '#app/lib/shown-date.ts';
import { pictureAddress } from '#app/features/files/picture.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { NodeKind, NodeState } from '#app/features/record/node.ts';
import type { ShownTierSet } from '#app/features/areas/shown.ts';
import { listKinds } from './blocks.ts';
import type { Block, BlockOf, ListKind } from './blocks.ts';
import type {
  ChartItem,
  Listed,
  NamedThing,
  PriorityThing,
  RecommendationThing,
  ShownBlock,
  ShownOrganisation,
} from './things.ts';

/** A set of priorities or recommendations, and how many its source says there are. */
type SetRef = { id: string; title: string; statedCount: Stated<number> };

/** A node that a page names, in whatever state. */
export type Ref = {
  id: string;
  kind: NodeKind;
  slug: string | null;
  title: string;
  state: NodeState;
  publishedAt: Date | null;
  changedAt: Date;
  priority: { detail: string; saidBy: string[] } | null;
  recommendation: { detail: string; levels: string[]; addressedTo: Stated<string> } | null;
  set: SetRef | null;
};

/** A picture of the store: what its keeper says it shows, its size in pixels, and the widths of its smaller copies. */
export type NamedPicture = { alt: string; width: number; height: number; widths: number[] };

/** Everything that a page's blocks name, as it is now. */
export type Named = {
  /** Slug of the area. */
  area: string;
  refs: ReadonlyMap<string, Ref>;
  organisations: ReadonlyMap<string, ShownOrganisation>;
  tierSets: ReadonlyMap<string, ShownTierSet>;
  pictures: ReadonlyMap<string, NamedPicture>;
};

const nameOf = (ref: Ref, area: string): NamedThing => ({
  id: ref.id,
  kind: ref.kind,
  title: ref.title,
  address: addressOf(area, ref),
});

/** The public things of the kinds that a list may hold, in the author's order. */
function publicRefs(block: { kind: ListKind; nodeIds: readonly string[] }, { refs }: Named): Ref[] {
  const kinds: readonly NodeKind[] = listKinds[block.kind];
  return block.nodeIds.flatMap((id) => {
    const ref = refs.get(id);
    return ref && ref.state === 'public' && kinds.includes(ref.kind) ? [ref] : [];
  });
}

/** The last day on which words of this block were taken back; a quote that was never public leaves no trace. */
function withdrawnOn(nodeIds: readonly string[], { refs }: Named): string | null {
  const days = nodeIds.flatMap((id) => {
    const ref = refs.get(id);
    const isGone = ref?.kind === 'quote' && ref.state === 'withdrawn' && ref.publishedAt !== null;
    return isGone ? [londonDay(ref.changedAt)] : [];
  });
  return days.sort().at(-1) ?? null;
}

/** For each set that names more than stand here: "4 of 7 listed". */
function listedOf(shown: readonly Ref[]): Listed[] {
  const sets = new Map(shown.flatMap((ref) => (ref.set ? [[ref.set.id, ref.set] as const] : [])));
  return [...sets.values()].flatMap(({ id, title, statedCount }) => {
    const listed = shown.filter((ref) => ref.set?.id === id).length;
    return statedCount.state === 'stated' ? [{ title, listed, stated: statedCount.value }] : [];
  });
}

type ListBlock = BlockOf<ListKind>;

function showList<T extends NamedThing>(
  block: ListBlock,
  named: Named,
  things: ReadonlyMap<string, T>,
): ShownBlock<T> | null {
  const { nodeIds, ...rest } = block;
  const refs = publicRefs(block, named);
  switch (rest.kind) {
    case 'priorities': {
      const shown = refs.flatMap((ref): PriorityThing[] =>
        ref.priority ? [{ ...nameOf(ref, named.area), ...ref.priority }] : [],
      );
      return shown.length > 0 ? { ...rest, kind: rest.kind, things: shown, sets: listedOf(refs) } : null;
    }
    case 'recommendations': {
      const shown = refs.flatMap((ref): RecommendationThing[] =>
        ref.recommendation ? [{ ...nameOf(ref, named.area), ...ref.recommendation }] : [],
      );
      return shown.length > 0 ? { ...rest, kind: rest.kind, things: shown, sets: listedOf(refs) } : null;
    }
    case 'links':
      return refs.length > 0 ? { ...rest, kind: rest.kind, things: refs.map((ref) => nameOf(ref, named.area)) } : null;
    default: {
      const shown = refs.flatMap((ref) => things.get(ref.id) ?? []);
      const gone = withdrawnOn(nodeIds, named);
      return shown.length > 0 || gone !== null ? { ...rest, things: shown, withdrawnOn: gone } : null;
    }
  }
}

function showLevels(block: BlockOf<'levels'>, { area, tierSets }: Named): ShownBlock<never> | null {
  const { tierSetId, levelIds, ...rest } = block;
  const set = tierSets.get(tierSetId);
  if (!set) return null;
  const levels = set.levels
    .filter((level) => levelIds.length === 0 || levelIds.includes(level.id))
    .map(({ like: _, ...level }) => level);
  return levels.length > 0
    ? { ...rest, set: { name: set.name, levels, address: `/${area}/support#model-${set.id}` } }
    : null;
}

/** A picture as long as it is in the store: one that was taken down leaves no broken place. */
function showPicture(block: BlockOf<'picture'>, { area, pictures }: Named): ShownBlock<never> | null {
  const { pictureId, alternative, ...rest } = block;
  const picture = pictures.get(pictureId);
  if (!picture) return null;
  return {
    ...rest,
    address: pictureAddress(area, pictureId),
    width: picture.width,
    height: picture.height,
    widths: picture.widths,
    alternative: block.purpose === 'decoration' ? '' : alternative,
  };
}

function organisationOf(
  person: { organisationId: string | null; organisation: string },
  { organisations }: Named,
): ShownOrganisation | null {
  const known = person.organisationId === null ? undefined : organisations.get(person.organisationId);
  return known ?? (person.organisation === '' ? null : { name: person.organisation, address: null });
}

const withState = (item: BlockOf<'chart'>['items'][number]): ChartItem => ({
  ...item,
  state: item.value === null ? 'not-stated' : 'stated',
});

/** A block as shown; null where nothing that it names is public. */
function showBlock<T extends NamedThing>(
  block: Block,
  named: Named,
  things: ReadonlyMap<string, T>,
): ShownBlock<T> | null {
  switch (block.kind) {
    case 'text':
    case 'document':
    case 'link':
    case 'comments':
      return block;
    case 'chart':
      return { ...block, items: block.items.map(withState) };
    case 'levels':
      return showLevels(block, named);
    case 'timeline':
      return { ...block, items: block.items.map((item) => ({ ...item, on: showDate(item.on) })) };
    case 'people':
      return {
        ...block,
        items: block.items.map((person) => ({
          name: person.name,
          role: person.role,
          organisation: organisationOf(person, named),
        })),
      };
    case 'partners': {
      const { organisationIds, ...rest } = block;
      const organisations = organisationIds.flatMap((id) => named.organisations.get(id) ?? []);
      return organisations.length > 0 ? { ...rest, organisations } : null;
    }
    case 'picture':
      return showPicture(block, named);
    case 'event':
      return { ...block, on: showDate(block.on) };
    default:
      return showList(block, named, things);
  }
}

/** All blocks as shown, in order. The heading of one that vanished passes to the blocks that went on under it. */
export function showBlocks<T extends NamedThing>(
  blocks: readonly Block[],
  named: Named,
  things: ReadonlyMap<string, T>,
): ShownBlock<T>[] {
  const shown: ShownBlock<T>[] = [];
  let orphan: Pick<Block, 'heading' | 'level'> | null = null;
  for (const block of blocks) {
    const one = showBlock(block, named, things);
    if (one === null) {
      if (block.heading !== '') orphan = { heading: block.heading, level: block.level };
      continue;
    }
    shown.push(one.heading === '' && orphan !== null ? { ...one, ...orphan } : one);
    orphan = null;
  }
  return shown;
}
