/** The page of a return link: what it opens, ways to keep it, and what to do where it opens nothing. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { QrCode } from '#app/ui/content/qr-code.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { collectingMessages } from '../messages.ts';

export type ReturnLink = {
  surveyTitle: string;
  surveyAddress: string;
  /** The whole address, to copy. */
  link: string;
  here: string;
  until: string;
  /** They were kept a moment ago, rather than come back to. */
  isFresh: boolean;
  offersMail: boolean;
};

export type MailAsked = { outcome: 'sent' | 'invalid' | 'too-many'; typed: string };

function TheLink({ link, until }: Pick<ReturnLink, 'link' | 'until'>) {
  const t = useText(collectingMessages);
  return (
    <section className="sd-receipt" aria-labelledby="link-title">
      <h2 id="link-title">{t('linkLabel')}</h2>
      <div className="sd-receipt__body">
        <div>
          <p className="sd-link-to-keep">
            <a href={link}>{link}</a>
          </p>
          <p>{t('linkUntil', { day: formatDay(until) })}</p>
          <p>{t('linkSecret')}</p>
          <div className="sd-actions" data-needs-script hidden>
            <button
              type="button"
              className="sd-button sd-button--secondary"
              data-copy={link}
              data-copied-label={t('linkCopied')}
            >
              {t('linkCopy')}
            </button>
            <button type="button" className="sd-button sd-button--secondary" data-print>
              {t('print')}
            </button>
            <span className="nhsuk-u-visually-hidden" role="status" />
          </div>
        </div>
        <figure className="sd-receipt__qr">
          <QrCode text={link} label={t('linkQr')} />
          <figcaption>{t('linkQrCaption')}</figcaption>
        </figure>
      </div>
    </section>
  );
}

function MailIt({ here, asked }: { here: string; asked: MailAsked | null }) {
  const t = useText(collectingMessages);
  if (asked?.outcome === 'sent') {
    return (
      <Notice kind="success">
        <p>{t('mailSent')}</p>
      </Notice>
    );
  }
  return (
    <form method="post" action={here}>
      <TextField
        name="_email"
        type="email"
        label={t('mailEmail')}
        hint={t('mailHint')}
        autoComplete="email"
        defaultValue={asked?.typed ?? ''}
        errors={asked === null ? [] : [t(asked.outcome === 'too-many' ? 'mailLater' : 'mailWrong')]}
      />
      <SubmitButton name="_intent" value="email" variant="secondary">
        {t('mailSend')}
      </SubmitButton>
    </form>
  );
}

export function ReturnScreen({ found, asked }: { found: ReturnLink; asked: MailAsked | null }) {
  const t = useText(collectingMessages);
  const { isFresh, here } = found;
  const goOn = (
    <form method="post" action={here}>
      <FormActions>
        <SubmitButton name="_intent" value="return">
          {t('goOn')}
        </SubmitButton>
      </FormActions>
    </form>
  );
  return (
    <>
      <PageHead
        kicker={found.surveyTitle}
        title={t(isFresh ? 'keptTitle' : 'returnTitle')}
        lead={t(isFresh ? 'keptLead' : 'returnLead')}
      />
      {isFresh ? null : goOn}
      <TheLink link={found.link} until={found.until} />
      {isFresh ? goOn : null}
      {found.offersMail ? (
        <Section id="mail" title={t('mailTitle')} layout="stack">
          <MailIt here={here} asked={asked} />
        </Section>
      ) : null}
      <Section id="forget" title={t('forgetTitle')} layout="stack">
        <p>{t('forgetText')}</p>
        <form method="post" action={here}>
          <SubmitButton name="_intent" value="forget" variant="secondary">
            {t('forget')}
          </SubmitButton>
        </form>
      </Section>
    </>
  );
}

/** A link that was used up, let go of, mistyped, or belongs to another survey: they cannot be told apart. */
export function GoneScreen({ surveyTitle, surveyAddress }: { surveyTitle: string; surveyAddress: string }) {
  const t = useText(collectingMessages);
  return (
    <>
      <PageHead kicker={surveyTitle} title={t('goneTitle')} lead={t('goneLead')} />
      <ul>
        <li>
          {t('goneSent')} <a href="/receipt">{t('goneEnter')}</a>
        </li>
        <li>{t('goneCopied')}</li>
        <li>
          <a href={surveyAddress}>{t('goneSurvey')}</a>
        </li>
        <li>
          <a href={`/tell-us?about=${encodeURIComponent(surveyAddress)}`}>{t('goneTell')}</a>
        </li>
      </ul>
    </>
  );
}

export function ForgottenScreen({ surveyTitle, surveyAddress }: { surveyTitle: string; surveyAddress: string }) {
  const t = useText(collectingMessages);
  return (
    <>
      <PageHead kicker={surveyTitle} title={t('forgottenTitle')} lead={t('forgottenText')} />
      <p>
        <a href={surveyAddress}>{t('goneSurvey')}</a>
      </p>
    </>
  );
}
