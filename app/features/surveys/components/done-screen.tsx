/** The receipt card, what happens next, and the offer to be told. */
import { formatDayIn } from '#app/lib/dates.ts';
import { formatPartialDateIn } from '#app/lib/partial-date.ts';
import { useLanguage, useMark, useSaid, useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { EnglishErrors } from '#app/ui/form/english-errors.ts';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { answeringMessages } from '../messages.ts';
import { useReceiptCard } from './receipt-words.ts';
import { inRendition } from '../renditions/offered.ts';
import type { NextSteps } from '../reads/next-steps.server.ts';

export type DoneScreenProps = {
  code: string;
  receiptAddress: string | null;
  here: string;
  next: NextSteps;
  followed: 'asked' | 'invalid' | 'too-many' | null;
  typed: string;
  /** A child is never asked for an email. */
  asksEmail: boolean;
  rendition: string;
  /** The author's own words, as clean markup; empty where there are none. */
  completed: string;
};

function WhatNext({ next }: { next: NextSteps }) {
  const t = useText(answeringMessages);
  const say = useSaid(answeringMessages);
  const mark = useMark(answeringMessages);
  const language = useLanguage();
  const { closes, decision, decider, takeBackUntil } = next;
  return (
    <ol>
      <li>{say('nextRead')}</li>
      {closes.state === 'stated' ? <li>{say('nextCloses', { date: formatPartialDateIn(language, closes) })}</li> : null}
      {decision.state === 'stated' && decider !== null ? (
        <li>{say('nextDecision', { date: formatPartialDateIn(language, decision), who: decider })}</li>
      ) : null}
      <li>{say('nextTold')}</li>
      {takeBackUntil === null ? (
        <li {...mark('nextTakeBackAny')}>{t('nextTakeBackAny')}</li>
      ) : (
        <li {...mark('nextTakeBack')}>
          {t('nextTakeBack', { date: formatDayIn(mark('nextTakeBack').lang ?? language, takeBackUntil) })}
        </li>
      )}
    </ol>
  );
}

function TellMe({ here, followed, typed }: Pick<DoneScreenProps, 'here' | 'followed' | 'typed'>) {
  const t = useText(answeringMessages);
  const say = useSaid(answeringMessages);
  const mark = useMark(answeringMessages);
  if (followed === 'asked') {
    return (
      <Notice kind="success">
        <p>{say('tellMeSent')}</p>
      </Notice>
    );
  }
  const errors = followed === null ? [] : [t(followed === 'too-many' ? 'tellMeLater' : 'tellMeWrong')];
  return (
    <EnglishErrors.Provider value={new Set(mark('tellMeWrong').lang === undefined ? [] : errors)}>
      <form method="post" action={here}>
        <TextField
          name="email"
          type="email"
          label={say('tellMeEmail')}
          hint={say('tellMeText')}
          autoComplete="email"
          defaultValue={typed}
          errors={errors}
        />
        <SubmitButton variant="secondary">{say('tellMeSend')}</SubmitButton>
      </form>
    </EnglishErrors.Provider>
  );
}

export function DoneScreen(props: DoneScreenProps) {
  const { code, receiptAddress, here, next, followed, typed, asksEmail, rendition, completed } = props;
  const say = useSaid(answeringMessages);
  const card = useReceiptCard({ code, receiptAddress: receiptAddress ?? '' });
  return (
    <>
      <h1>{say('doneTitle')}</h1>
      <p className="sd-lead">{say('doneLead')}</p>
      {completed === '' ? null : <div dangerouslySetInnerHTML={{ __html: completed }} />}
      <ReceiptCard {...card} intro={<p>{say('codeKeep')}</p>} />
      <Section id="next" title={say('nextTitle')} layout="stack">
        <WhatNext next={next} />
        <p>
          <a href={inRendition(`/receipt/${code}`, rendition)}>{say('seeTrail')}</a>
        </p>
      </Section>
      {asksEmail ? (
        <Section id="tell-me" title={say('tellMeTitle')} layout="stack">
          <TellMe here={here} followed={followed} typed={typed} />
        </Section>
      ) : null}
    </>
  );
}
