/** The whole survey on paper: what it is, how to fill it in, every question, and where to send it. */
import { formatDayIn } from '#app/lib/dates.ts';
import { LanguageAround, useLanguage, useMark, useSaid, useText } from '#app/platform/use-text.ts';
import type { Mark } from '#app/platform/use-text.ts';
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
  const say = useSaid(paperMessages);
  const mark = useMark(paperMessages);
  return (
    <section aria-labelledby={page.title === '' ? undefined : `part-${String(index)}`}>
      {page.title === '' ? null : <h2 id={`part-${String(index)}`}>{page.title}</h2>}
      {page.branch === null ? null : (
        <p>
          <strong>{say('pageOnlyIf', { when: branchWords(page.branch, t) })}</strong>
        </p>
      )}
      {page.description === '' ? null : <p>{page.description}</p>}
      {page.isEquality ? <p {...mark('equality')}>{t('equality')}</p> : null}
      <ol className="sd-paper-questions">
        {page.questions.map((question) => (
          <PaperQuestion key={question.name} question={question} />
        ))}
      </ol>
    </section>
  );
}

function Office() {
  const say = useSaid(paperMessages);
  return (
    <div className="sd-paper-office">
      <span>{say('officeUse')}</span>
      <span>
        {say('formNumber')} <span className="sd-paper-line sd-paper-line--short" />
      </span>
    </div>
  );
}

function HowTo() {
  const say = useSaid(paperMessages);
  return (
    <section aria-labelledby="how-to">
      <h2 id="how-to">{say('howTitle')}</h2>
      <ul>
        <li>{say('howTick')}</li>
        <li>{say('howMistake')}</li>
      </ul>
      <p>{say('howHelp')}</p>
      <ul className="sd-paper-boxes">
        {(['helped', 'wroteForMe'] as const).map((key) => (
          <li key={key}>
            <span className="sd-paper-box" />
            <span>{say(key)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SendIt({ view }: { view: PaperView }) {
  const t = useText(paperMessages);
  const say = useSaid(paperMessages);
  const mark = useMark(paperMessages);
  const language = useLanguage();
  return (
    <section aria-labelledby="send-it" className="sd-paper-send">
      <div>
        <h2 id="send-it">{say('returnTitle')}</h2>
        {view.returnAddress === '' ? (
          <p>{say('returnNone')}</p>
        ) : (
          <address className="sd-prewrap">{view.returnAddress}</address>
        )}
        {view.closesOn === null ? null : (
          <p>{say('returnBy', { day: formatDayIn(mark('returnBy').lang ?? language, view.closesOn) })}</p>
        )}
        <p>{say('codeNote')}</p>
      </div>
      <figure className="sd-receipt__qr">
        <QrCode text={view.link} label={t('screenQr')} mark={mark('screenQr')} />
        <figcaption>{say('screenCaption')}</figcaption>
      </figure>
    </section>
  );
}

/** In the rendition; words of the site that are not said in it are marked. */
export function PaperForm({ view }: { view: PaperView }) {
  const texts = view.lang === null ? {} : { lang: view.lang.lang, dir: view.lang.dir };
  return (
    <LanguageAround.Provider value={view.lang?.lang ?? null}>
      <Sheet view={view} texts={texts} />
    </LanguageAround.Provider>
  );
}

function Sheet({ view, texts }: { view: PaperView; texts: Mark }) {
  const say = useSaid(paperMessages);
  return (
    <article className={view.isEasyRead ? 'sd-paper sd-easy' : 'sd-paper'} {...texts}>
      <Office />
      <p className="sd-kicker">{view.areaName}</p>
      <h1 {...view.spoken.title}>{view.title}</h1>
      <p className="sd-lead" {...view.spoken.introduction}>
        {view.introduction}
      </p>
      <Contract anonymity={view.anonymity} identityRoles={view.identityRoles} audience={view.audience} />
      <HowTo />
      {view.hasFreeText ? <SafetyNotice {...view.safety} /> : null}
      {view.asksName ? (
        <p>
          {say('name')}: <span className="sd-paper-line" />
        </p>
      ) : null}
      {view.pages.map((page, index) => (
        <Page key={page.questions[0]?.name ?? index} page={page} index={index} />
      ))}
      <SendIt view={view} />
    </article>
  );
}
