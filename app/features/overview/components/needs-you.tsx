/** The list of what needs somebody of the staff, most urgent first. */
import type { ReactNode } from 'react';
import type { Lane } from '#app/features/safety/safety.ts';
import { useText } from '#app/platform/use-text.ts';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { workMessages } from '../messages-work.ts';

export type Need = { title: string; address: string };

export type Needs = {
  /** Open items of the lanes that the reader handles. */
  safety: {
    lane: Lane;
    count: number;
    /** Waiting longer than the public was told. */ late: number;
    address: string;
  }[];
  /** Texts that the reader may answer for the forum. */
  countersigns: (Need & { about: string })[];
  /** Reviews that the reader may answer for a side. */
  reviews: (Need & { about: string })[];
  /** Reported consultations in which something public has no answer. */
  openAnswers: (Need & { about: string })[];
  /** Promises whose day has passed or comes soon. */
  promises: (Need & { about: string; isOverdue: boolean })[];
  /** People who wait for another format or a call; null for those who do not handle them. */
  formats: { open: number; overdue: number; address: string } | null;
  /** Feedback without an answer; null where there is none or the reader does not answer it. */
  feedback: { open: number; address: string } | null;
  closing: (Need & { date: string })[];
  publishable: Need[];
  drafts: Need[];
  looseEnds: Need[];
};

function Group({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      {intro === undefined ? null : <p className="sd-small">{intro}</p>}
      {children}
    </>
  );
}

const itemsOf = (needs: Need[]) => needs.map(({ title, address }) => ({ href: address, title }));

/** Things with a line on each; nothing at all where there are none. */
function About({ title, intro, needs }: { title: string; intro: string; needs: (Need & { about: string })[] }) {
  if (needs.length === 0) return null;
  return (
    <Group title={title} intro={intro}>
      <ItemList
        headingLevel={4}
        items={needs.map(({ title: name, address, about }) => ({
          href: address,
          title: name,
          meta: <span>{about}</span>,
        }))}
      />
    </Group>
  );
}

/** What has a clock that somebody outside waits for. */
function Clocks({ safety, formats, feedback }: Pick<Needs, 'safety' | 'formats' | 'feedback'>) {
  const t = useText(workMessages);
  return (
    <>
      {safety.length === 0 ? null : (
        <Group title={t('safety')}>
          <ItemList
            headingLevel={4}
            items={safety.map(({ lane, count, late, address }) => ({
              href: address,
              title: t(`lane_${lane}`, { count }),
              ...(late === 0 ? {} : { meta: <StatusTag kind="overdue" label={t('safetyLate', { count: late })} /> }),
            }))}
          />
        </Group>
      )}
      {formats === null ? null : (
        <Group title={t('formats')}>
          <ItemList
            headingLevel={4}
            items={[
              {
                href: formats.address,
                title: t('formatsOpen', { count: formats.open }),
                ...(formats.overdue > 0
                  ? { meta: <span>{t('formatsOverdue', { count: formats.overdue })}</span> }
                  : {}),
              },
            ]}
          />
        </Group>
      )}
      {feedback === null ? null : (
        <Group title={t('feedback')}>
          <ItemList
            headingLevel={4}
            items={[{ href: feedback.address, title: t('feedbackOpen', { count: feedback.open }) }]}
          />
        </Group>
      )}
    </>
  );
}

function Promises({ promises }: Pick<Needs, 'promises'>) {
  const t = useText(workMessages);
  if (promises.length === 0) return null;
  return (
    <Group title={t('promises')} intro={t('promisesText')}>
      <ItemList
        headingLevel={4}
        items={promises.map(({ title, address, about, isOverdue }) => ({
          href: address,
          title,
          meta: isOverdue ? <StatusTag kind="overdue" label={about} /> : <span>{about}</span>,
        }))}
      />
    </Group>
  );
}

export function NeedsYou({ needs }: { needs: Needs }) {
  const t = useText(workMessages);
  const { formats, feedback } = needs;
  const { safety, countersigns, reviews, openAnswers, promises, closing, publishable, drafts, looseEnds } = needs;
  const lists = [safety, countersigns, reviews, openAnswers, promises, closing, publishable, drafts, looseEnds];
  const isEmpty = formats === null && feedback === null && lists.every((list) => list.length === 0);
  return (
    <>
      <h2>{t('needsYou')}</h2>
      {isEmpty ? (
        <EmptyState title={t('nothing')}>
          <p>{t('nothingText')}</p>
        </EmptyState>
      ) : null}
      <Clocks safety={safety} formats={formats} feedback={feedback} />
      <About title={t('countersigns')} intro={t('countersignsText')} needs={countersigns} />
      <About title={t('reviews')} intro={t('reviewsText')} needs={reviews} />
      <About title={t('openAnswers')} intro={t('openAnswersText')} needs={openAnswers} />
      <Promises promises={promises} />
      {closing.length === 0 ? null : (
        <Group title={t('closing')}>
          <ItemList
            headingLevel={4}
            items={closing.map(({ title, address, date }) => ({
              href: address,
              title,
              meta: <span>{t('closes', { date })}</span>,
            }))}
          />
        </Group>
      )}
      {publishable.length === 0 ? null : (
        <Group title={t('publishable')} intro={t('publishableText')}>
          <ItemList headingLevel={4} items={itemsOf(publishable)} />
        </Group>
      )}
      {drafts.length === 0 ? null : (
        <Group title={t('drafts')}>
          <ItemList headingLevel={4} items={itemsOf(drafts)} />
        </Group>
      )}
      {looseEnds.length === 0 ? null : (
        <Group title={t('looseEnds')} intro={t('looseEndsText')}>
          <ItemList headingLevel={4} items={itemsOf(looseEnds)} />
        </Group>
      )}
    </>
  );
}
