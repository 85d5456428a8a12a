/** The words that an area's pages use, each once with its meaning. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { meaningOf } from '#app/features/areas/glossary-text.tsx';
import { areaMessages } from '#app/features/areas/messages.ts';
import { listGlossary } from '#app/features/areas/reads/glossary.server.ts';
import { namedArea } from '#app/features/areas/shown.ts';
import { publicPageInArea } from '#app/platform/door.server.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { GlossaryNotes } from '#app/ui/content/glossary.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

export const loader = publicPageInArea(async (ctx) => ({ area: namedArea(ctx.area), terms: await listGlossary(ctx) }));

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Words we use in ${data?.area.name ?? ''} · Said & Done` },
];

export default function GlossaryPage() {
  const t = useText(areaMessages);
  const { area, terms } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('glossaryTitle', { area: area.name })} lead={t('glossaryLead')} />
      {terms.length === 0 ? (
        <EmptyState title={t('glossaryEmpty')} headingLevel={2}>
          <p>{t('glossaryEmptyText')}</p>
        </EmptyState>
      ) : (
        <GlossaryNotes
          title={t('glossaryList')}
          headingLevel={2}
          terms={terms.map((entry) => ({ slug: entry.anchor, term: entry.term, meaning: meaningOf(entry) }))}
        />
      )}
    </>
  );
}
