/** Services, levels and organisations as public pages and their JSON show them: named, with addresses. Pure. */
import { londonDay } from '#app/lib/dates.ts';
import { formatPartialDate } from '#app/lib/partial-date.ts';
import { addressOf } from '#app/features/record/node.ts';
import type { Area } from '#app/platform/services.server.ts';
import { overrideDiffers } from './glossary.ts';
import type { Override } from './reads/glossary.server.ts';
import type { ServiceKey, ServiceSummary } from './service.ts';
import { writeServiceKey } from './service.ts';
import type { TaggedService } from './reads/tiers.server.ts';
import { aroundLevels, likenessesOf } from './tiers.ts';
import type { LevelMap, TierSet } from './tiers.ts';

export type Named = { title: string; address: string };

export const serviceAddress = (area: string, slug: string): string => `/${area}/services/${slug}`;

export const organisationAddress = (area: string, slug: string): string => `/${area}/organisations/${slug}`;

/** Where the next page of services is; null on the last one. */
export function nextServices(here: string, next: ServiceKey | null, level: string | null): string | null {
  if (next === null) return null;
  const query = new URLSearchParams({ ...(level === null ? {} : { level }), after: writeServiceKey(next) });
  return `${here}?${query.toString()}`;
}

/** A service as lists and its own page show it. An organisation that left the area keeps its name and has no address. */
export function showService(area: string, service: ServiceSummary) {
  const { title, slug, description, organisation, levels } = service;
  return {
    title,
    address: serviceAddress(area, slug),
    description,
    organisation: organisation && {
      name: organisation.name,
      address: organisation.slug === null ? null : organisationAddress(area, organisation.slug),
    },
    levels: levels.map(({ id, name, setName }) => ({ name, set: setName, address: `/${area}/support#level-${id}` })),
  };
}

export type ShownService = ReturnType<typeof showService>;

/** A tier set with its levels in order and the first services of each; `total` counts all of a level's public services. */
export function showTierSet(
  area: string,
  set: TierSet,
  tagged: readonly TaggedService[],
  sets: readonly TierSet[] = [],
  maps: readonly LevelMap[] = [],
) {
  const { id, name, summary, inUseFrom, levels } = set;
  return {
    id,
    name,
    ...aroundLevels(summary),
    inUseFrom: inUseFrom.state === 'stated' ? formatPartialDate(inUseFrom) : null,
    levels: levels.map((level, index) => {
      const own = tagged.filter((service) => service.levelId === level.id);
      return {
        id: level.id,
        place: index + 1,
        name: level.name,
        strapline: level.strapline,
        description: level.description,
        services: own.map(({ title, slug }): Named => ({ title, address: serviceAddress(area, slug) })),
        serviceCount: own[0]?.total ?? 0,
        allServices: `/${area}/services?level=${level.id}`,
        like: likenessesOf(level.id, sets, maps).map((other) => ({
          name: other.name,
          set: other.set,
          note: other.note,
          address: `/${area}/support#level-${other.levelId}`,
          joinedOn: londonDay(other.madeAt),
        })),
      };
    }),
  };
}

export type ShownTierSet = ReturnType<typeof showTierSet>;

/** The area as the JSON of its pages names it: a demonstration says so wherever its data goes. */
export function namedArea({ slug, name, demonstration }: Area): Pick<Area, 'slug' | 'name' | 'demonstration'> {
  return { slug, name, demonstration };
}

/** Every level of the sets, for a form that tags a service with them. */
export function levelChoices(sets: readonly TierSet[]): { id: string; name: string; set: string }[] {
  return sets.flatMap((set) => set.levels.map(({ id, name }) => ({ id, name, set: set.name })));
}

/** A meaning that one page gives to a term; `differsFrom` is the area's expansion where the page spells it out otherwise. */
export function showOverride(area: string, override: Override) {
  const { termId, term, areaExpansion, expansion, definition, node } = override;
  return {
    termId,
    term,
    nodeId: node.id,
    page: node.title,
    address: addressOf(area, node),
    expansion,
    definition,
    differsFrom: overrideDiffers({ expansion: areaExpansion }, { expansion }) ? areaExpansion : null,
  };
}

export type ShownOverride = ReturnType<typeof showOverride>;
