/** One answer: what was said in reply, by when, what shows it, and for a refusal why, by whom and what would change it. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Paragraphs } from './paragraphs.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { feedbackMessages } from '../messages.ts';
import type { ShownAnswer } from '../reads/answers.server.ts';

function Refusal({ refusal }: { refusal: NonNullable<ShownAnswer['refusal']> }) {
  const t = useText(feedbackMessages);
  const { reasonKind, reason, decidedBy, reconsider } = refusal;
  return (
    <SummaryList
      rows={[
        {
          key: 'why',
          label: t('whyNot'),
          value: (
            <>
              {reasonKind === 'none' ? null : <p>{t(`reason_${reasonKind}`)}</p>}
              <Paragraphs text={reason} />
            </>
          ),
        },
        {
          key: 'who',
          label: t('decidedBy'),
          value: decidedBy.state === 'stated' ? decidedBy.value : t('notStated'),
        },
        { key: 'change', label: t('reconsider'), value: <Paragraphs text={reconsider} /> },
      ]}
    />
  );
}

/** The same in a narrow column: sentences instead of a table. */
function RefusalInShort({ refusal }: { refusal: NonNullable<ShownAnswer['refusal']> }) {
  const t = useText(feedbackMessages);
  const { reason, decidedBy, reconsider } = refusal;
  const lines = [
    [t('whyNot'), reason],
    [t('decidedBy'), decidedBy.state === 'stated' ? decidedBy.value : t('notStated')],
    [t('reconsider'), reconsider],
  ] as const;
  return lines.map(([label, text]) => (
    <p key={label} className="sd-small">
      <strong>{label}:</strong> {text}
    </p>
  ));
}

type AnswerViewProps = { answer: Omit<ShownAnswer, 'id'>; isShort?: boolean };

/** Without its status and date, which stand round it. */
export function AnswerView({ answer, isShort = false }: AnswerViewProps) {
  const t = useText(feedbackMessages);
  const { words, due, about, refusal } = answer;
  return (
    <>
      <Paragraphs text={words} />
      {due.state === 'stated' ? <p>{t('dueBy', { date: due.text })}</p> : null}
      {about === null ? null : (
        <p>
          <a className="sd-stand-alone-link" href={about.address}>
            {about.title}
          </a>
        </p>
      )}
      {refusal !== null && isShort ? <RefusalInShort refusal={refusal} /> : null}
      {refusal !== null && !isShort ? <Refusal refusal={refusal} /> : null}
    </>
  );
}

/** "Answered 3 March 2026". */
export function AnsweredOn({ day }: { day: string }) {
  const t = useText(feedbackMessages);
  return <>{t('answerOn', { date: formatDay(day) })}</>;
}
