/** What happens when somebody tells us that something is wrong: three lanes, their readers and their clocks. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TextSections } from '#app/features/site/components/text-sections.tsx';
import { moderationMessages } from '#app/features/site/messages-moderation.ts';
import { showSections } from '#app/features/site/sections.ts';
import type { SectionKeys } from '#app/features/site/sections.ts';
import { publicPage } from '#app/platform/door.server.ts';
import type { Translate } from '#app/platform/messages.ts';
import { definePage } from '#app/platform/page.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ButtonLink } from '#app/ui/form/button-link.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';

type Key = Parameters<Translate<(typeof moderationMessages)['english']>>[0];

const sections: SectionKeys<Key>[] = [
  { id: 'flag', title: 'flag', paragraphs: ['flag1'], points: ['flagFirst', 'flagEnd'] },
  {
    id: 'safeguarding',
    title: 'safeguarding',
    paragraphs: ['safeguarding1'],
    points: ['safeguardingFirst', 'safeguardingEnd'],
  },
  {
    id: 'complaint',
    title: 'complaint',
    paragraphs: ['complaint1'],
    points: ['complaintFirst', 'complaintEnd'],
    links: [{ href: '/complaints', label: 'complaintsLink' }],
  },
  { id: 'decide', title: 'decide', points: ['decideSnapshot', 'decideReason', 'decideSelf', 'decideMove'] },
  { id: 'before', title: 'before', paragraphs: ['before1', 'before2', 'before3'] },
  { id: 'steps', title: 'steps', points: ['stepsNothing', 'stepsChange', 'stepsRole', 'stepsLaw'] },
  { id: 'again', title: 'again', paragraphs: ['again1'] },
];

export const loader = publicPage((ctx) => {
  const t = ctx.t(moderationMessages);
  return { title: t('title'), lead: t('lead'), danger: t('danger'), sections: showSections(t, sections) };
});

export const handle = definePage<typeof loader>({ public: {}, twin: true });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Said & Done` },
  { name: 'description', content: data?.lead ?? '' },
];

export default function ModerationPage() {
  const t = useText(moderationMessages);
  const { title, lead, danger, sections: shown } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={title} lead={lead}>
        <Notice kind="safety">
          <p>{danger}</p>
        </Notice>
        <ButtonLink href="/tell-us?about=/moderation">{t('tellLink')}</ButtonLink>
      </PageHead>
      <TextSections sections={shown} />
    </>
  );
}
