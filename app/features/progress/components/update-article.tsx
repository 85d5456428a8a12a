/** An update whole: the pair large, then the blocks, then the facts about it. The public page, preview and feed share it. */
import type { ReactNode } from 'react';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { progressMessages } from '../messages.ts';
import type { WholeUpdate } from '../things.ts';
import { BlocksView } from './blocks-view.tsx';
import { AgainstTags, HeadlineTag } from './tags.tsx';
import { UpdatePair } from './update-pair.tsx';
import { DateText } from './values.tsx';

type UpdateArticleProps = {
  update: WholeUpdate;
  /** No later update has kept the promise of news: it is overdue once its date has passed. */
  isLatest?: boolean;
  /** What stands right under the pair, such as what the forum says of it. */
  beside?: ReactNode;
};

function About({ update, isLatest = false }: UpdateArticleProps) {
  const t = useText(progressMessages);
  const { status, against, service, nextUpdate, publishedAt, source } = update;
  const rows = [
    {
      key: 'status',
      label: t('status'),
      value: (
        <>
          <HeadlineTag headline={status} />
          <AgainstTags against={against} />
        </>
      ),
    },
    ...(service ? [{ key: 'service', label: t('service'), value: <a href={service.address}>{service.title}</a> }] : []),
    {
      key: 'next',
      label: t('nextUpdate'),
      value: (
        <>
          <DateText date={nextUpdate} />{' '}
          {isLatest && update.isNextDue ? <StatusTag kind="overdue" label={t('newsOverdueTag')} /> : null}
        </>
      ),
    },
    ...(publishedAt === null
      ? []
      : [{ key: 'published', label: t('publishedOn'), value: formatDay(londonDay(new Date(publishedAt))) }]),
    ...(source === '' ? [] : [{ key: 'source', label: t('source'), value: source }]),
  ];
  return <SummaryList rows={rows} />;
}

/** Without its title, which the page or the feed shows. */
export function UpdateArticle({ update, isLatest = false, beside }: UpdateArticleProps) {
  const t = useText(progressMessages);
  return (
    <>
      <UpdatePair update={update} size="large" />
      {beside}
      <BlocksView blocks={update.blocks} />
      <Section id="about" title={t('aboutUpdate')}>
        <About update={update} isLatest={isLatest} />
      </Section>
    </>
  );
}
