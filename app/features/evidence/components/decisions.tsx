/** What was decided about a question: each record, and what no decision answers yet. */
import { useText } from '#app/platform/use-text.ts';
import { decisionMessages } from '../messages.ts';
import type { Decided } from '../reads/decisions.server.ts';
import { DecisionRecord } from './decision-record.tsx';

/** Nothing where nothing is decided: what is open then is not yet a lack. */
export function Decisions({ decided: { decisions, unanswered } }: { decided: Decided }) {
  const t = useText(decisionMessages);
  if (decisions.length === 0) return null;
  const open = [
    ...unanswered.findings.map(({ id, title }) => ({ id, text: t('unansweredFinding', { title }) })),
    ...unanswered.options.map(({ id, title }) => ({ id, text: t('unansweredOption', { title }) })),
  ];
  return (
    <>
      {decisions.map((decision) => (
        <DecisionRecord key={decision.id} decision={decision} />
      ))}
      {open.length === 0 ? null : (
        <>
          <h3>{t('unansweredTitle')}</h3>
          <p>{t('unansweredText')}</p>
          <ul>
            {open.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
