/** The page of a return link: what it opens, ways to keep it, and what to do where it opens nothing. */
import { formatDayIn } from '#app/lib/dates.ts';
import { useLanguage, useMark, useSaid, useText } from '#app/platform/use-text.ts';
import type { Mark } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { QrCode } from '#app/ui/content/qr-code.tsx';
import { EnglishErrors } from '#app/ui/form/english-errors.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { collectingMessages } from '../messages.ts';

type About = { surveyTitle: string; titleMark: Mark; surveyAddress: string };

export type ReturnLink = About & {
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
  const say = useSaid(collectingMessages);
  const mark = useMark(collectingMessages);
  const language = useLanguage();
  return (
    <section className="sd-receipt" aria-labelledby="link-title">
      <h2 id="link-title">{say('linkLabel')}</h2>
      <div className="sd-receipt__body">
        <div>
          <p className="sd-link-to-keep">
            <a href={link}>{link}</a>
          </p>
          <p>{say('linkUntil', { day: formatDayIn(mark('linkUntil').lang ?? language, until) })}</p>
          <p>{say('linkSecret')}</p>
          <div className="sd-actions" data-needs-script hidden>
            <button
              type="button"
              className="sd-button sd-button--secondary"
              data-copy={link}
              data-copied-label={t('linkCopied')}
            >
              {say('linkCopy')}
            </button>
            <button type="button" className="sd-button sd-button--secondary" data-print>
              {say('print')}
            </button>
            <span className="nhsuk-u-visually-hidden" role="status" />
          </div>
        </div>
        <figure className="sd-receipt__qr">
          <QrCode text={link} label={t('linkQr')} mark={mark('linkQr')} />
          <figcaption>{say('linkQrCaption')}</figcaption>
        </figure>
      </div>
    </section>
  );
}

function MailIt({ here, asked }: { here: string; asked: MailAsked | null }) {
  const t = useText(collectingMessages);
  const say = useSaid(collectingMessages);
  const mark = useMark(collectingMessages);
  if (asked?.outcome === 'sent') {
    return (
      <Notice kind="success">
        <p>{say('mailSent')}</p>
      </Notice>
    );
  }
  const refusal = asked?.outcome === 'too-many' ? 'mailLater' : 'mailWrong';
  const errors = asked === null ? [] : [t(refusal)];
  return (
    <EnglishErrors.Provider value={new Set(mark(refusal).lang === undefined ? [] : errors)}>
      <form method="post" action={here}>
        <TextField
          name="_email"
          type="email"
          label={say('mailEmail')}
          hint={say('mailHint')}
          autoComplete="email"
          defaultValue={asked?.typed ?? ''}
          errors={errors}
        />
        <SubmitButton name="_intent" value="email" variant="secondary">
          {say('mailSend')}
        </SubmitButton>
      </form>
    </EnglishErrors.Provider>
  );
}

export function ReturnScreen({ found, asked }: { found: ReturnLink; asked: MailAsked | null }) {
  const say = useSaid(collectingMessages);
  const { isFresh, here } = found;
  const goOn = (
    <form method="post" action={here}>
      <FormActions>
        <SubmitButton name="_intent" value="return">
          {say('goOn')}
        </SubmitButton>
      </FormActions>
    </form>
  );
  return (
    <>
      <PageHead
        kicker={<span {...found.titleMark}>{found.surveyTitle}</span>}
        title={say(isFresh ? 'keptTitle' : 'returnTitle')}
        lead={say(isFresh ? 'keptLead' : 'returnLead')}
      />
      {isFresh ? null : goOn}
      <TheLink link={found.link} until={found.until} />
      {isFresh ? goOn : null}
      {found.offersMail ? (
        <Section id="mail" title={say('mailTitle')} layout="stack">
          <MailIt here={here} asked={asked} />
        </Section>
      ) : null}
      <Section id="forget" title={say('forgetTitle')} layout="stack">
        <p>{say('forgetText')}</p>
        <form method="post" action={here}>
          <SubmitButton name="_intent" value="forget" variant="secondary">
            {say('forget')}
          </SubmitButton>
        </form>
      </Section>
    </>
  );
}

/** A link that was used up, let go of, mistyped, or belongs to another survey: they cannot be told apart. */
export function GoneScreen({ surveyTitle, titleMark, surveyAddress }: About) {
  const say = useSaid(collectingMessages);
  return (
    <>
      <PageHead kicker={<span {...titleMark}>{surveyTitle}</span>} title={say('goneTitle')} lead={say('goneLead')} />
      <ul>
        <li>
          {say('goneSent')} <a href="/receipt">{say('goneEnter')}</a>
        </li>
        <li>{say('goneCopied')}</li>
        <li>
          <a href={surveyAddress}>{say('goneSurvey')}</a>
        </li>
        <li>
          <a href={`/tell-us?about=${encodeURIComponent(surveyAddress)}`}>{say('goneTell')}</a>
        </li>
      </ul>
    </>
  );
}

export function ForgottenScreen({ surveyTitle, titleMark, surveyAddress }: About) {
  const say = useSaid(collectingMessages);
  return (
    <>
      <PageHead
        kicker={<span {...titleMark}>{surveyTitle}</span>}
        title={say('forgottenTitle')}
        lead={say('forgottenText')}
      />
      <p>
        <a href={surveyAddress}>{say('goneSurvey')}</a>
      </p>
    </>
  );
}
