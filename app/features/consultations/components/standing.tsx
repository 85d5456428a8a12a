/** Where a question stands, in one line: days left, opening, closing, decision. */
import { useText } from '#app/platform/use-text.ts';
import { StatusTag } from '#app/ui/content/status-tag.tsx';
import { consultationMessages } from '../messages.ts';
import type { ListedConsultation } from '../shown.ts';

/** The short facts of its phase, each a phrase. */
function useFacts({ phase, daysLeft, opens, closes, decision }: ListedConsultation): string[] {
  const t = useText(consultationMessages);
  const decisionDue = decision.state === 'stated' ? t('decisionDue', { date: decision.text }) : t('decisionNotStated');
  switch (phase) {
    case 'planned':
      return opens.state === 'stated' ? [t('opensOn', { date: opens.text })] : [];
    case 'open':
      if (closes.state === 'not-stated') return [t('openNoEnd')];
      return [
        t('openUntil', { date: closes.text }),
        ...(daysLeft === null ? [] : [t('daysLeft', { count: daysLeft })]),
      ];
    case 'closed':
      return [...(closes.state === 'stated' ? [t('closedOn', { date: closes.text })] : []), decisionDue];
    case 'under-consideration':
      return [t('considering'), decisionDue];
    case 'withdrawn':
      return [];
    case 'decided':
    case 'reported':
    case 'answered':
      return closes.state === 'stated' ? [t('closedOn', { date: closes.text })] : [t('datesNotStated')];
    case 'undated':
      return [t('datesNotStated')];
  }
}

/** Of a reported one, whether everything still has its answer; a list does not ask. */
export type Answered = 'whole' | 'open';

type StandingProps = { of: ListedConsultation; answered?: Answered };

const words = { whole: 'reportedWhole', open: 'reportedOpen' } as const;

export function Standing({ of, answered }: StandingProps) {
  const t = useText(consultationMessages);
  const facts = useFacts(of);
  return (
    <>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {of.isDecisionLate ? <StatusTag kind="overdue" label={t('late')} /> : null}
      {of.phase === 'answered' ? <StatusTag kind="done" label={t('answered')} /> : null}
      {of.phase === 'decided' ? <StatusTag kind="done" label={t('decided')} /> : null}
      {of.phase === 'reported' ? (
        <StatusTag
          kind={answered === 'open' ? 'overdue' : 'done'}
          label={t(answered === undefined ? 'reported' : words[answered])}
        />
      ) : null}
      {of.isForumAgainst ? <StatusTag kind="will-not" label={t('forumAgainst')} /> : null}
      {of.phase === 'withdrawn' ? <StatusTag kind="will-not" label={t('calledOff')} /> : null}
    </>
  );
}
