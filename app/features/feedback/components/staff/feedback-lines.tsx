/** The staff's list: each item with its facts, and a box by which several are answered together. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { manageFeedbackMessages } from '../../messages-manage.ts';
import type { FeedbackLine } from '../../reads/staff.server.ts';
import { FeedbackStatusTag } from '../status.tsx';

function Facts({ line }: { line: FeedbackLine }) {
  const t = useText(manageFeedbackMessages);
  const { day, service, consent, isOneCase, publication } = line;
  const standing = publication?.state === 'public' ? t('isPublished') : publication === null ? null : t('isCleared');
  const facts = [
    t('received', { day: formatDay(day) }),
    service === null ? t('onNothing') : t('onService', { service }),
    t(`consent_${consent}`),
    ...(standing === null ? [] : [standing]),
    ...(isOneCase ? [t('isOneCase')] : []),
  ];
  return facts.map((fact) => <span key={fact}>{fact}</span>);
}

function Tick({ id }: { id: string }) {
  const t = useText(manageFeedbackMessages);
  return (
    <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
      <div className="nhsuk-checkboxes__item">
        <input className="nhsuk-checkboxes__input" id={`item-${id}`} name="item" type="checkbox" value={id} />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`item-${id}`}>
          {t('tick')} <span className="nhsuk-u-visually-hidden">{t('tickName', { name: id })}</span>
        </label>
      </div>
    </div>
  );
}

export type FeedbackLinesProps = {
  here: string;
  lines: FeedbackLine[];
  /** Whether the reader answers: only then there is something to tick. */
  mayAnswer: boolean;
};

export function FeedbackLines({ here, lines, mayAnswer }: FeedbackLinesProps) {
  const t = useText(manageFeedbackMessages);
  const list = (
    <ItemList
      headingLevel={3}
      items={lines.map((line) => ({
        href: `${here}/${line.id}`,
        title: line.opening ?? t('feedbackName', { name: line.id }),
        ...(line.opening === null ? { text: t('wordsHidden') } : {}),
        meta: (
          <>
            <FeedbackStatusTag status={line.status} />
            <Facts line={line} />
            {mayAnswer ? <Tick id={line.id} /> : null}
          </>
        ),
      }))}
    />
  );
  if (!mayAnswer) return list;
  return (
    <form method="get" action={`${here}/answer`}>
      {list}
      <p className="sd-small">{t('answerTogetherHint')}</p>
      <FormActions>
        <SubmitButton variant="secondary">{t('answerTogether')}</SubmitButton>
      </FormActions>
    </form>
  );
}
