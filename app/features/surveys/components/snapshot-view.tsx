/** One published snapshot: its day and base, what it can and cannot say, then every question. */
import { formatDay } from '#app/lib/dates.ts';
import type { Translate } from '#app/platform/messages.ts';
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { Notice } from '#app/ui/content/notice.tsx';
import { resultMessages } from '../messages-results.ts';
import type { Snapshot } from '../reads/snapshots.server.ts';
import { PublishedCuts } from '../results/components/published-cuts.tsx';
import { PublishedQuestion, questionsIn } from '../results/components/published-question.tsx';

/** Who is counted and when, as one sentence. */
export function snapshotLead(snapshot: Snapshot, t: Translate<(typeof resultMessages)['english']>): string {
  const date = formatDay(snapshot.asAt);
  const { base } = snapshot.results;
  return base.kind === 'value' ? t('lead', { count: base.value, date }) : t('leadHidden', { date });
}

export const useSnapshotLead = (snapshot: Snapshot): string => snapshotLead(snapshot, useText(resultMessages));

export function NoSnapshot({ headingLevel }: { headingLevel: 2 | 3 }) {
  const t = useText(resultMessages);
  return (
    <EmptyState title={t('noneTitle')} headingLevel={headingLevel}>
      <p>{t('noneText')}</p>
      <p>{t('noneTextMore')}</p>
    </EmptyState>
  );
}

export type SnapshotViewProps = { snapshot: Snapshot; headingLevel: 2 | 3; idPrefix?: string };

export function SnapshotView({ snapshot, headingLevel, idPrefix = 'result-' }: SnapshotViewProps) {
  const t = useText(resultMessages);
  const { samplingFrame, tables, cuts = [], sources = [] } = snapshot.results;
  const questions = questionsIn(tables);
  return (
    <>
      <p>{samplingFrame === null ? t('honesty') : t('frame', { frame: samplingFrame })}</p>
      {sources.length === 0 ? null : <p>{t('sources', { sources: sources.join('; ') })}</p>}
      {snapshot.isRestated ? (
        <Notice kind="info">
          <p>{t('restated', { date: formatDay(snapshot.asAt) })}</p>
        </Notice>
      ) : null}
      <Details summary={t('versions')}>
        <p>{t('versionsText')}</p>
        <p>{t(`note_rule-${snapshot.preset}`)}</p>
      </Details>
      <Details summary={t('jump')}>
        <ol>
          {questions.map(({ of, title }) => (
            <li key={of}>
              <a href={`#${idPrefix}${of}-question`}>{title}</a>
            </li>
          ))}
        </ol>
      </Details>
      {questions.map((question) => (
        <PublishedQuestion
          key={question.of}
          {...question}
          snapshotDay={snapshot.asAt}
          headingLevel={headingLevel}
          idPrefix={idPrefix}
        />
      ))}
      <PublishedCuts cuts={cuts} snapshotDay={snapshot.asAt} headingLevel={headingLevel} idPrefix={idPrefix} />
    </>
  );
}
