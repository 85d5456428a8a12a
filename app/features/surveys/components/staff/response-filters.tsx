/** The filters of a survey's responses: rows of links, and a search that keeps them. */
import { useText } from '#app/platform/use-text.ts';
import { FilterChips } from '#app/ui/content/chips.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { responseMessages } from '../../messages-responses.ts';
import type { ResponseFacets } from '../../reads/responses/facets.server.ts';
import type { ResponseFilter } from '../../responses/filter.ts';
import { sortingMessages } from '../../responses/messages.ts';
import { renditionName } from '../../responses/rendition-name.ts';

type FiltersProps = { path: string; filter: ResponseFilter; facets: ResponseFacets };

/** A row is there where there is something to choose between. */
export function ResponseFilters({ path, filter, facets }: FiltersProps) {
  const t = useText(sortingMessages);
  const ways = useText(responseMessages);
  const row = { path, filters: filter, all: t('all') };
  const several = <T,>(values: T[]): T[] => (values.length > 1 ? values : []);
  const only = [
    ...(facets.late > 0 ? [{ value: 'late', label: t('onlyLate', { count: facets.late }) }] : []),
    ...(facets.tests > 0 ? [{ value: 'test', label: t('onlyTest', { count: facets.tests }) }] : []),
  ];
  return (
    <>
      <FilterChips
        {...row}
        name="version"
        label={t('filterVersion')}
        values={several(facets.versions).map((value) => ({ value, label: ways('version', { number: value }) }))}
      />
      <FilterChips
        {...row}
        name="channel"
        label={t('filterChannel')}
        values={several(facets.channels).map((value) => ({ value, label: ways(`channel_${value}`) }))}
      />
      <FilterChips
        {...row}
        name="rendition"
        label={t('filterRendition')}
        values={several(facets.renditions).map((value) => ({ value, label: renditionName(value) }))}
      />
      <FilterChips {...row} name="only" label={t('filterOnly')} values={only} />
      <FilterChips
        {...row}
        name="tag"
        label={t('filterTag')}
        values={facets.tags.map((value) => ({ value, label: value }))}
      />
      <form method="get" action={path} className="sd-form">
        {Object.entries(filter).map(([name, value]) =>
          value === null || name === 'q' ? null : <HiddenField key={name} name={name} value={value} />,
        )}
        <TextField name="q" type="search" label={t('search')} defaultValue={filter.q ?? ''} width={20} />
        <FormActions>
          <SubmitButton variant="secondary">{t('searchSend')}</SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
