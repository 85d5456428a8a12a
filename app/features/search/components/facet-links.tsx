/** The facets of a search as plain links, each with how many results it leaves. */
import { useText } from '#app/platform/use-text.ts';
import { Chips } from '#app/ui/content/chips.tsx';
import { Details } from '#app/ui/content/details.tsx';
import { progressMessages } from '#app/features/progress/messages.ts';
import { searchMessages } from '../messages.ts';
import type { Facets } from '../reads/search.server.ts';
import { searchAddress } from '../search.ts';
import type { FoundKind, FoundStatus, SearchFilter } from '../search.ts';

type FacetLinksProps = { words: string; filter: SearchFilter; facets: Facets };

const names = ['kind', 'area', 'service', 'status', 'year'] as const;
const labels = { kind: 'byKind', area: 'byArea', service: 'byService', status: 'byStatus', year: 'byYear' } as const;

export function FacetLinks({ words, filter, facets }: FacetLinksProps) {
  const t = useText(searchMessages);
  const status = useText(progressMessages);
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  const nameOf = (name: (typeof names)[number], value: string, own: string) => {
    if (name === 'kind') return t(`kind_${value as FoundKind}`);
    return name === 'status' ? status(`status_${value as FoundStatus}`) : own;
  };
  const rows = names.flatMap((name) => {
    const values = facets[name];
    const chosen = filter[name] === null ? null : String(filter[name]);
    if (values.length < 2 && chosen === null) return [];
    const items = values.map(({ value, name: own, count }) => ({
      href: searchAddress(words, { ...filter, [name]: name === 'year' ? Number(value) : value }),
      label: count === null ? nameOf(name, value, own) : t('choice', { name: nameOf(name, value, own), count }),
      current: value === chosen,
    }));
    const all = {
      href: searchAddress(words, { ...filter, [name]: null }),
      label: t(`all_${name}`),
      current: chosen === null,
    };
    return [<Chips key={name} label={t(labels[name])} items={[all, ...items]} />];
  });
  if (rows.length === 0) return null;
  return (
    <Details summary={t('narrow')} open={isNarrowed}>
      {rows}
    </Details>
  );
}
