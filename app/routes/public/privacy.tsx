/** What is kept of people, who sees it, and what they can do about it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TextSections } from '#app/features/site/components/text-sections.tsx';
import { privacyMessages } from '#app/features/site/messages-privacy.ts';
import { showSections } from '#app/features/site/sections.ts';
import type { SectionKeys } from '#app/features/site/sections.ts';
import { publicPage } from '#app/platform/door.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { PageHead } from '#app/ui/layout/page-head.tsx';

type Key = Parameters<Translate<(typeof privacyMessages)['english']>>[0];

const sections: SectionKeys<Key>[] = [
  { id: 'who', title: 'who', paragraphs: ['who1', 'who2', 'who3'] },
  { id: 'read', title: 'read', paragraphs: ['read1', 'read2', 'read3'] },
  {
    id: 'anonymous',
    title: 'anonymous',
    paragraphs: ['anonymous1'],
    points: ['anonymousAnswers', 'anonymousDay', 'anonymousFormat', 'anonymousCode'],
    after: ['anonymous2', 'anonymous3'],
  },
  { id: 'named', title: 'named', paragraphs: ['named1'] },
  { id: 'published', title: 'published', paragraphs: ['published1', 'published2'] },
  {
    id: 'account',
    title: 'account',
    points: ['accountEmail', 'accountName', 'accountSessions', 'accountFollow', 'accountDeeds'],
    after: ['account1'],
  },
  { id: 'safety', title: 'safety', paragraphs: ['safety1', 'safety2'] },
  { id: 'email', title: 'email', paragraphs: ['email1', 'email2'] },
  { id: 'why', title: 'why', paragraphs: ['why1'] },
  {
    id: 'keep',
    title: 'keep',
    points: ['keepAnswers', 'keepPublished', 'keepAccount', 'keepInvited', 'keepLinks', 'keepSafety'],
  },
  {
    id: 'rights',
    title: 'rights',
    points: ['rightsCode', 'rightsAccount', 'rightsAsk'],
    after: ['rights1', 'rights2'],
    links: [
      { href: '/receipt', label: 'receiptLink' },
      { href: '/tell-us?about=/privacy', label: 'askLink' },
      { href: '/complaints#data', label: 'complaintsLink' },
      { href: 'https://ico.org.uk/make-a-complaint/', label: 'icoLink' },
    ],
  },
];

export const loader = publicPage((ctx) => {
  const t = ctx.t(privacyMessages);
  return { title: t('title'), lead: t('lead'), sections: showSections(t, sections) };
});

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'description', content: data?.lead ?? '' },
];

export default function PrivacyPage() {
  const { title, lead, sections: shown } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={title} lead={lead} />
      <TextSections sections={shown} />
    </>
  );
}
