/** Search across what every area has published; never kept, since what people look for is theirs. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FoundList } from '#app/features/search/components/found-list.tsx';
import { searchMessages } from '#app/features/search/messages.ts';
import { search } from '#app/features/search/reads/search.server.ts';
import { askedWords, readFoundKey } from '#app/features/search/search.ts';
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

const pageAt = (words: string, after?: string) =>
  `/search?${new URLSearchParams({ q: words, ...(after === undefined ? {} : { after }) }).toString()}`;

export const loader = open(async (ctx, { url }) => {
  const words = askedWords(url.searchParams.get('q') ?? '');
  const after = readFoundKey(url.searchParams.get('after'));
  const page = words === '' ? null : await search(ctx, words, after);
  return {
    words,
    found: page?.found ?? null,
    first: after === null ? null : pageAt(words),
    next: page?.next ? pageAt(words, page.next) : null,
  };
});

export const handle = definePage<typeof loader>({ twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = translator('en', searchMessages);
  const page = data && data.words !== '' ? t('titleFor', { words: data.words }) : t('title');
  return [{ title: `${page} · Said & Done` }, { name: 'robots', content: 'noindex' }];
};

type Data = Awaited<ReturnType<typeof loader>>;

function Results({ found }: { found: NonNullable<Data['found']> }) {
  const t = useText(searchMessages);
  if (found.length > 0) return <FoundList found={found} />;
  return (
    <EmptyState title={t('nothing')}>
      <p>{t('nothingText')}</p>
      <p>
        <a href="/#areas">{t('areas')}</a>
      </p>
    </EmptyState>
  );
}

export default function SearchPage() {
  const t = useText(searchMessages);
  const { words, found, first, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('title')} />
      <search>
        <form method="get" action="/search" className="sd-form">
          <TextField name="q" type="search" label={t('label')} hint={t('hint')} defaultValue={words} maxLength={200} />
          <SubmitButton>{t('button')}</SubmitButton>
        </form>
      </search>
      {found === null ? null : (
        <Section id="results" title={t('results')} intro={t('scope')}>
          <Results found={found} />
          <Pagination
            label={t('pages')}
            {...(first === null ? {} : { previous: { href: first, label: t('firstPage') } })}
            {...(next === null ? {} : { next: { href: next, label: t('nextPage') } })}
          />
        </Section>
      )}
    </>
  );
}
