/** One place for every kind of complaint: how to make one, the kinds with their clocks, and where to go next. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TextSections } from '#app/features/site/components/text-sections.tsx';
import { complaintsMessages } from '#app/features/site/messages-complaints.ts';
import { showSections } from '#app/features/site/sections.ts';
import type { SectionKeys } from '#app/features/site/sections.ts';
import { publicPage } from '#app/platform/door.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { DataTable } from '#app/ui/content/data-table.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';

type Key = Parameters<Translate<(typeof complaintsMessages)['english']>>[0];

const how: SectionKeys<Key>[] = [{ id: 'how', title: 'how', paragraphs: ['how1', 'how2'] }];

const sections: SectionKeys<Key>[] = [
  {
    id: 'data',
    title: 'data',
    paragraphs: ['data1', 'data2'],
    links: [{ href: 'https://ico.org.uk/make-a-complaint/', label: 'icoLink' }],
  },
  {
    id: 'further',
    title: 'further',
    points: ['furtherCouncil', 'furtherNhs', 'furtherPlan', 'furtherTreated'],
  },
  { id: 'safe', title: 'safe', paragraphs: ['safe1'], links: [{ href: '/moderation', label: 'moderationLink' }] },
];

const kinds = ['Content', 'Decision', 'Service', 'Data'] as const;

export const loader = publicPage((ctx) => {
  const t = ctx.t(complaintsMessages);
  return {
    title: t('title'),
    lead: t('lead'),
    danger: t('danger'),
    how: showSections(t, how),
    kinds: kinds.map((kind) => ({ about: t(`kind${kind}`), first: t(`first${kind}`), end: t(`end${kind}`) })),
    sections: showSections(t, sections),
  };
});

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'description', content: data?.lead ?? '' },
];

type Data = Awaited<ReturnType<typeof loader>>;

function Kinds({ kinds: rows }: Pick<Data, 'kinds'>) {
  const t = useText(complaintsMessages);
  return (
    <DataTable
      id="complaint-kinds"
      caption={t('kindsCaption')}
      columns={[
        { key: 'about', header: t('columnKind') },
        { key: 'first', header: t('columnFirst') },
        { key: 'end', header: t('columnEnd') },
      ]}
      rows={rows.map((row) => ({ id: row.about, cells: row }))}
      note={t('kindsNote')}
      onPhone="stack"
    />
  );
}

export default function ComplaintsPage() {
  const t = useText(complaintsMessages);
  const { title, lead, danger, how: begin, kinds: rows, sections: rest } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={title} lead={lead}>
        <Notice kind="safety">
          <p>{danger}</p>
        </Notice>
        <ButtonLink href="/tell-us?about=/complaints">{t('tellLink')}</ButtonLink>
      </PageHead>
      <TextSections sections={begin} />
      <Section id="kinds" title={t('kinds')} layout="stack">
        <Kinds kinds={rows} />
      </Section>
      <TextSections sections={rest} />
    </>
  );
}
