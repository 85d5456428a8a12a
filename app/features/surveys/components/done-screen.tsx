/** The receipt card, what happens next, and the offer to be told. */
import { formatPartialDate } from '#app/lib/partial-date.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { answeringMessages } from '../messages.ts';
import type { NextSteps } from '../reads/next-steps.server.ts';

export type DoneScreenProps = {
  code: string;
  receiptAddress: string | null;
  here: string;
  next: NextSteps;
  followed: 'asked' | 'invalid' | 'too-many' | null;
  typed: string;
};

function WhatNext({ next }: { next: NextSteps }) {
  const t = useText(answeringMessages);
  const { closes, decision, decider } = next;
  return (
    <ol>
      <li>{t('nextRead')}</li>
      {closes.state === 'stated' ? <li>{t('nextCloses', { date: formatPartialDate(closes) })}</li> : null}
      {decision.state === 'stated' && decider !== null ? (
        <li>{t('nextDecision', { date: formatPartialDate(decision), who: decider })}</li>
      ) : null}
      <li>{t('nextTold')}</li>
    </ol>
  );
}

function TellMe({ here, followed, typed }: Pick<DoneScreenProps, 'here' | 'followed' | 'typed'>) {
  const t = useText(answeringMessages);
  if (followed === 'asked') {
    return (
      <Notice kind="success">
        <p>{t('tellMeSent')}</p>
      </Notice>
    );
  }
  const errors = followed === null ? [] : [t(followed === 'too-many' ? 'tellMeLater' : 'tellMeWrong')];
  return (
    <form method="post" action={here}>
      <TextField
        name="email"
        type="email"
        label={t('tellMeEmail')}
        hint={t('tellMeText')}
        autoComplete="email"
        defaultValue={typed}
        errors={errors}
      />
      <SubmitButton variant="secondary">{t('tellMeSend')}</SubmitButton>
    </form>
  );
}

export function DoneScreen({ code, receiptAddress, here, next, followed, typed }: DoneScreenProps) {
  const t = useText(answeringMessages);
  return (
    <>
      <h1>{t('doneTitle')}</h1>
      <p className="sd-lead">{t('doneLead')}</p>
      <ReceiptCard
        title={t('codeLabel')}
        code={code}
        intro={<p>{t('codeKeep')}</p>}
        qr={{ text: receiptAddress ?? '', label: t('codeQrAlt'), caption: t('codeQrCaption') }}
        labels={{ copy: t('copy'), copied: t('copied'), print: t('print') }}
      />
      <Section id="next" title={t('nextTitle')} layout="stack">
        <WhatNext next={next} />
        <p>
          <a href={`/receipt/${code}`}>{t('seeTrail')}</a>
        </p>
      </Section>
      <Section id="tell-me" title={t('tellMeTitle')} layout="stack">
        <TellMe here={here} followed={followed} typed={typed} />
      </Section>
    </>
  );
}
