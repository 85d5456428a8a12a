/** The whole survey on paper: what it is, how to fill it in, every question, and where to send it. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { QrCode } from '#app/ui/content/qr-code.tsx';
import { Contract } from '../../components/contract.tsx';
import { SafetyNotice } from '../../components/safety-notice.tsx';
import { branchWords } from '../paper/branch-words.ts';
import type { FormPage } from '../paper/form-model.ts';
import { paperMessages } from '../paper/messages.ts';
import type { PaperView } from '../paper/paper.server.ts';
import { PaperQuestion } from './paper-question.tsx';

function Page({ page, index }: { page: FormPage; index: number }) {
  const t = useText(paperMessages);
  return (
    <section aria-labelledby={page.title === '' ? undefined : `part-${String(index)}`}>
      {page.title === '' ? null : <h2 id={`part-${String(index)}`}>{page.title}</h2>}
      {page.branch === null ? null : (
        <p>
          <strong>{t('pageOnlyIf', { when: branchWords(page.branch, t) })}</strong>
        </p>
      )}
      {page.description === '' ? null : <p>{page.description}</p>}
      {page.isEquality ? <p>{t('equality')}</p> : null}
      <ol className="sd-paper-questions">
        {page.questions.map((question) => (
          <PaperQuestion key={question.name} question={question} />
        ))}
      </ol>
    </section>
  );
}

function Office() {
  const t = useText(paperMessages);
  return (
    <div className="sd-paper-office">
      <span>{t('officeUse')}</span>
      <span>
        {t('formNumber')} <span className="sd-paper-line sd-paper-line--short" />
      </span>
    </div>
  );
}

function HowTo() {
  const t = useText(paperMessages);
  return (
    <section aria-labelledby="how-to">
      <h2 id="how-to">{t('howTitle')}</h2>
      <ul>
        <li>{t('howTick')}</li>
        <li>{t('howMistake')}</li>
      </ul>
      <p>{t('howHelp')}</p>
      <ul className="sd-paper-boxes">
        {(['helped', 'wroteForMe'] as const).map((key) => (
          <li key={key}>
            <span className="sd-paper-box" />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SendIt({ view }: { view: PaperView }) {
  const t = useText(paperMessages);
  return (
    <section aria-labelledby="send-it" className="sd-paper-send">
      <div>
        <h2 id="send-it">{t('returnTitle')}</h2>
        {view.returnAddress === '' ? (
          <p>{t('returnNone')}</p>
        ) : (
          <address className="sd-prewrap">{view.returnAddress}</address>
        )}
        {view.closesOn === null ? null : <p>{t('returnBy', { day: formatDay(view.closesOn) })}</p>}
        <p>{t('codeNote')}</p>
      </div>
      <figure className="sd-receipt__qr">
        <QrCode text={view.link} label={t('screenQr')} />
        <figcaption>{t('screenCaption')}</figcaption>
      </figure>
    </section>
  );
}

export function PaperForm({ view }: { view: PaperView }) {
  const t = useText(paperMessages);
  const texts = view.lang === null ? {} : { lang: view.lang.lang, dir: view.lang.dir };
  return (
    <article className={view.isEasyRead ? 'sd-paper sd-easy' : 'sd-paper'} {...texts}>
      <Office />
      <p className="sd-kicker">{view.areaName}</p>
      <h1>{view.title}</h1>
      <p className="sd-lead">{view.introduction}</p>
      <Contract anonymity={view.anonymity} identityRoles={view.identityRoles} />
      <HowTo />
      {view.hasFreeText ? <SafetyNotice {...view.safety} /> : null}
      {view.asksName ? (
        <p>
          {t('name')}: <span className="sd-paper-line" />
        </p>
      ) : null}
      {view.pages.map((page, index) => (
        <Page key={page.questions[0]?.name ?? index} page={page} index={index} />
      ))}
      <SendIt view={view} />
    </article>
  );
}
