/** What people can expect of this place, and what it asks of them. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TextSections } from '#app/features/site/components/text-sections.tsx';
import { termsMessages } from '#app/features/site/messages-terms.ts';
import { showSections } from '#app/features/site/sections.ts';
import type { SectionKeys } from '#app/features/site/sections.ts';
import { publicPage } from '#app/platform/door.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

type Key = Parameters<Translate<(typeof termsMessages)['english']>>[0];

const sections: SectionKeys<Key>[] = [
  { id: 'use', title: 'use', paragraphs: ['use1', 'use2'] },
  { id: 'expect', title: 'expect', points: ['expectReal', 'expectRead', 'expectAnswer', 'expectHonest'] },
  {
    id: 'ask',
    title: 'ask',
    points: ['askKind', 'askPrivate', 'askTrue', 'askLaw'],
    links: [{ href: '/moderation', label: 'moderationLink' }],
  },
  { id: 'words', title: 'words', paragraphs: ['words1', 'words2'] },
  { id: 'copying', title: 'copying', paragraphs: ['copying1'] },
  { id: 'demonstration', title: 'demonstration', paragraphs: ['demonstration1'] },
  {
    id: 'limits',
    title: 'limits',
    paragraphs: ['limits1', 'limits2'],
    links: [{ href: '/tell-us?about=/terms', label: 'tellLink' }],
  },
  { id: 'law', title: 'law', paragraphs: ['law1'] },
];

export const loader = publicPage((ctx) => {
  const t = ctx.t(termsMessages);
  return { title: t('title'), lead: t('lead'), sections: showSections(t, sections) };
});

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'description', content: data?.lead ?? '' },
];

export default function TermsPage() {
  const { title, lead, sections: shown } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={title} lead={lead} />
      <TextSections sections={shown} />
    </>
  );
}
