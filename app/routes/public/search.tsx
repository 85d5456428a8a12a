/** Search across what every area has published; never kept, since what people look for is theirs. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { askedWords } from '#app/features/search/asked.ts';
import { FacetLinks } from '#app/features/search/components/facet-links.tsx';
import { FoundList } from '#app/features/search/components/found-list.tsx';
import { searchMessages } from '#app/features/search/messages.ts';
import { mostHits } from '#app/features/search/reads/nearest.server.ts';
import { search } from '#app/features/search/reads/search.server.ts';
import { findSuggestion } from '#app/features/search/reads/suggestion.server.ts';
import { everything, readFoundKey, readSearchFilter, searchAddress } from '#app/features/search/search.ts';
import { open } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const loader = open(async (ctx, { url }) => {
  const words = askedWords(url.searchParams.get('q') ?? '');
  const filter = readSearchFilter(url.searchParams);
  const after = readFoundKey(url.searchParams.get('after'));
  if (words === '') return { words, filter, results: null };
  const { next, ...page } = await search(ctx, words, { filter, after });
  const isNothing = page.total === 0 && page.facets.kind.length === 0;
  return {
    words,
    filter,
    results: {
      ...page,
      isMany: page.total >= mostHits,
      suggestion: isNothing ? await findSuggestion(ctx, words) : null,
      first: after === null ? null : searchAddress(words, filter),
      next: next === null ? null : searchAddress(words, filter, next),
    },
  };
});

export const handle = definePage<typeof loader>({ twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', searchMessages);
  const page = data && data.words !== '' ? t('titleFor', { words: data.words }) : t('title');
  return [{ title: `${page} · Said & Done` }, { name: 'robots', content: 'noindex' }];
};

type Data = Awaited<ReturnType<typeof loader>>;
type Results = NonNullable<Data['results']>;

function Suggestion({ words }: { words: string | null }) {
  const t = useText(searchMessages);
  if (words === null) return null;
  return (
    <p>
      {t('suggestion')} <a href={searchAddress(words, everything)}>{words}</a>
    </p>
  );
}

function Nothing({ words, filter, suggestion }: Pick<Data, 'words' | 'filter'> & Pick<Results, 'suggestion'>) {
  const t = useText(searchMessages);
  if (Object.values(filter).some((value) => value !== null)) {
    return (
      <EmptyState title={t('nothingLeft')}>
        <p>
          <a href={searchAddress(words, everything)}>{t('withoutChoices')}</a>
        </p>
        <Suggestion words={suggestion} />
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('nothing')}>
      <Suggestion words={suggestion} />
      <p>{t('nothingText')}</p>
      <p>
        <a href="/#areas">{t('areas')}</a>
      </p>
    </EmptyState>
  );
}

function Results({ words, filter, results }: Pick<Data, 'words' | 'filter'> & { results: Results }) {
  const t = useText(searchMessages);
  const { found, total, isMany, also, facets, suggestion, first, next } = results;
  return (
    <Section id="results" title={t('results')} intro={t('scope')}>
      {also.length === 0 ? null : <p>{t('also', { words: also.join('; ') })}</p>}
      {total === 0 ? null : <p>{t(isMany ? 'many' : 'count', { count: total })}</p>}
      <FacetLinks words={words} filter={filter} facets={facets} />
      {total === 0 ? <Nothing words={words} filter={filter} suggestion={suggestion} /> : <FoundList found={found} />}
      <Pagination
        label={t('pages')}
        {...(first === null ? {} : { previous: { href: first, label: t('firstPage') } })}
        {...(next === null ? {} : { next: { href: next, label: t('nextPage') } })}
      />
    </Section>
  );
}

export default function SearchPage() {
  const t = useText(searchMessages);
  const { words, filter, results } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('title')} />
      <search>
        <form method="get" action="/search" className="sd-form">
          <TextField name="q" type="search" label={t('label')} hint={t('hint')} defaultValue={words} maxLength={200} />
          <SubmitButton>{t('button')}</SubmitButton>
        </form>
      </search>
      {results === null ? null : <Results words={words} filter={filter} results={results} />}
    </>
  );
}
