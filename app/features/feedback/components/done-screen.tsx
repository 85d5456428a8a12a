/** Thank you: the tracking code as a card to keep, what happens next, and the offer to be told of the answer. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ReceiptCard } from '#app/ui/content/receipt-card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { feedbackMessages } from '../messages.ts';

export type Told = { outcome: 'stored' | 'invalid' | 'too-many'; typed: string };

export type DoneScreenProps = {
  /** With hyphens. */
  code: string;
  receiptAddress: string;
  /** This page, its sealed code included. */
  here: string;
  reader: string;
  hours: string;
  told: Told | null;
};

function TellMe({ here, told }: Pick<DoneScreenProps, 'here' | 'told'>) {
  const t = useText(feedbackMessages);
  if (told?.outcome === 'stored') {
    return (
      <Notice kind="success">
        <p>{t('tellStored')}</p>
      </Notice>
    );
  }
  const errors = told === null ? [] : [t(told.outcome === 'too-many' ? 'tellLater' : 'tellWrong')];
  return (
    <form method="post" action={here} noValidate className="sd-form">
      <TextField
        name="email"
        type="email"
        label={t('tellEmail')}
        hint={t('tellHint')}
        autoComplete="email"
        defaultValue={told?.typed ?? ''}
        errors={errors}
      />
      <SubmitButton variant="secondary">{t('tellSend')}</SubmitButton>
    </form>
  );
}

export function DoneScreen({ code, receiptAddress, here, reader, hours, told }: DoneScreenProps) {
  const t = useText(feedbackMessages);
  const who = { reader: reader || t('readerDefault'), hours: hours || t('hoursDefault') };
  return (
    <>
      <PageHead title={t('doneTitle')} lead={t('doneLead')} />
      <ReceiptCard
        title={t('codeLabel')}
        code={code}
        intro={<p>{t('codeKeep')}</p>}
        qr={{ text: receiptAddress, label: t('codeQrAlt'), caption: t('codeQrCaption') }}
        labels={{ copy: t('copy'), copied: t('copied'), print: t('print') }}
      />
      <Section id="next" title={t('nextTitle')} layout="stack">
        <ol>
          <li>{t('nextRead', who)}</li>
          <li>{t('nextAnswer')}</li>
          <li>{t('nextPublish')}</li>
        </ol>
        <p>
          <a href={`/receipt/${code}`}>{t('seeTrail')}</a>
        </p>
      </Section>
      <Section id="tell-me" title={t('tellTitle')} layout="stack">
        <TellMe here={here} told={told} />
      </Section>
    </>
  );
}
