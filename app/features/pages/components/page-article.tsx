/** A page or report whole. The public page, the preview and the downloads share it. */
import type { ReactNode } from 'react';
import { GlossaryText } from '#app/features/areas/glossary-text.tsx';
import { Prose } from '#app/features/areas/prose.tsx';
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { pageMessages } from '../messages.ts';
import { partsOf } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { NamedThing, ShownPage } from '../things.ts';
import { BlockView } from './block-view.tsx';
import type { ShowThings } from './block-view.tsx';
import { RenditionLinks } from './rendition-links.tsx';

type Props<T extends NamedThing> = {
  page: ShownPage<T>;
  showThings: ShowThings<T>;
  /** The comments and their box under a heading; they stand at their block, or last. */
  comments?: (heading: string) => ReactNode;
  /** Ways to download it. */
  downloads?: ReactNode;
};

/** Enough headings to need a list of them. */
const headingsForContents = 3;

function Contents<T extends NamedThing>({ parts }: { parts: readonly Part<T>[] }) {
  const t = useText(pageMessages);
  const headed = parts.filter((part) => part.heading !== '');
  if (headed.length < headingsForContents) return null;
  return (
    <nav aria-labelledby="contents-title" className="sd-section sd-section--split">
      <div className="sd-section__head">
        <h2 id="contents-title" className="sd-section__heading">
          {t('contents')}
        </h2>
      </div>
      <ol className="sd-section__body">
        {headed.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PartView<T extends NamedThing>({
  part,
  showThings,
  comments,
}: { part: Part<T> } & Pick<Props<T>, 'showThings' | 'comments'>) {
  const bodies = part.blocks.map((block) =>
    block.kind === 'comments' ? (
      <div key={block.id} id={`block-${block.id}`}>
        {comments?.(block.heading)}
      </div>
    ) : (
      <BlockView key={block.id} block={block} showThings={showThings} />
    ),
  );
  if (part.heading === '') return <div>{bodies}</div>;
  return (
    <Section id={part.id} title={<GlossaryText text={part.heading} />}>
      {bodies}
    </Section>
  );
}

const dayOf = (instant: string) => formatDay(londonDay(new Date(instant)));

function About({ page }: { page: ShownPage }) {
  const t = useText(pageMessages);
  const { publishedAt, versionAt, version, approval, parent, source } = page;
  const approvedOn = (by: string, at: string | null) => (at === null ? by : t('approvedOn', { by, date: dayOf(at) }));
  const rows = [
    ...(publishedAt === null ? [] : [{ key: 'first', label: t('firstPublished'), value: dayOf(publishedAt) }]),
    ...(versionAt === null || version < 2
      ? []
      : [{ key: 'changed', label: t('lastChanged'), value: dayOf(versionAt) }]),
    ...(approval === null
      ? []
      : [{ key: 'approved', label: t('approvedBy'), value: approvedOn(approval.by, approval.at) }]),
    ...(parent === null
      ? []
      : [{ key: 'parent', label: t('partOf'), value: <a href={parent.address}>{parent.title}</a> }]),
    ...(source === '' ? [] : [{ key: 'source', label: t('source'), value: source }]),
  ];
  return rows.length === 0 ? null : (
    <Section id="about" title={t(`about_${page.kind}`)}>
      <SummaryList rows={rows} />
    </Section>
  );
}

/** The author's words in their own language; everything round them stays in the reader's. */
function OwnLanguage({ page, children }: { page: ShownPage; children: ReactNode }) {
  return page.lang === 'en' && page.dir === 'ltr' ? (
    <>{children}</>
  ) : (
    <div lang={page.lang} dir={page.dir}>
      {children}
    </div>
  );
}

export function PageArticle<T extends NamedThing>({ page, showThings, comments, downloads }: Props<T>) {
  const t = useText(pageMessages);
  const parts = partsOf(page.blocks);
  const hasPlace = page.blocks.some((block) => block.kind === 'comments');
  return (
    <>
      <OwnLanguage page={page}>
        <PageHead kicker={page.format === 'easy-read' ? t('easyRead') : t(`kicker_${page.kind}`)} title={page.title} />
      </OwnLanguage>
      <RenditionLinks renditions={page.renditions} />
      {page.summary === '' ? null : (
        <OwnLanguage page={page}>
          {page.kind === 'report' ? (
            <Section id="in-short" title={t('inShort')}>
              <Prose text={page.summary} />
            </Section>
          ) : (
            <div className="sd-lead">
              <Prose text={page.summary} />
            </div>
          )}
        </OwnLanguage>
      )}
      {downloads}
      {page.kind === 'report' ? <Contents parts={parts} /> : null}
      <OwnLanguage page={page}>
        {parts.map((part) => (
          <PartView key={part.id} part={part} showThings={showThings} comments={comments} />
        ))}
      </OwnLanguage>
      <About page={page} />
      {hasPlace ? null : comments?.('')}
    </>
  );
}
