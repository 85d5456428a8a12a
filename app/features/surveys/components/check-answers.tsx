/** Everything answered so far, with a way back to each page, before anything is sent. */
import type { ReactNode } from 'react';
import { mainLanguage, textAttributes } from '#app/lib/languages.ts';
import { useSaid } from '#app/platform/use-text.ts';
import type { Mark } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import type { AnswerFrame } from '../answer-route.server.ts';
import { KeepAtCheck, LeaveKiosk } from '../collecting/components/answer-ways.tsx';
import { answeringMessages } from '../messages.ts';
import type { CheckedAnswer, CheckView } from '../page-view.ts';

function Answer({ answer }: { answer: CheckedAnswer }) {
  const say = useSaid(answeringMessages);
  if (answer.values.length === 0) return <span className="sd-soft">{say('noAnswer')}</span>;
  if (answer.values.length === 1) return <span className="sd-prewrap">{answer.values[0]}</span>;
  return (
    <ul>
      {answer.values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
}

export type CheckAnswersProps = {
  view: CheckView;
  surveyTitle: string;
  answerAction: string;
  checkAction: string;
  /** A confidential or named survey asks for a name; an anonymous one never does. */
  asksName: boolean;
  /** What goes with the answers. */
  sending: ReactNode;
  mode: AnswerFrame['mode'];
  /** The language of the survey's own texts, where the words round them are in another. */
  texts: Mark;
};

export function CheckAnswers(props: CheckAnswersProps) {
  const { view, surveyTitle, answerAction, checkAction, asksName, sending, mode, texts } = props;
  const say = useSaid(answeringMessages);
  // In a frame every link leads out of it, so that no answer is lost; the forms stay in it.
  const target = mode === 'framed' ? '_self' : undefined;
  return (
    <>
      {view.refusal === '' ? null : (
        <Notice kind="warning">
          <p {...(view.isRefusalEnglish ? textAttributes(mainLanguage) : {})}>{view.refusal}</p>
        </Notice>
      )}
      <p className="sd-kicker" {...texts}>
        {surveyTitle}
      </p>
      <h1>{say('checkTitle')}</h1>
      <p className="sd-lead">{say('checkLead')}</p>
      {view.pages.map((page, index) => (
        <section key={page.page} aria-labelledby={`page-${page.page}`}>
          <h2 id={`page-${page.page}`} {...texts}>
            {page.title}
          </h2>
          <SummaryList
            rows={page.answers.map((answer) => ({
              key: answer.name,
              label: texts.lang === undefined ? answer.title : <span {...texts}>{answer.title}</span>,
              value: <Answer answer={answer} />,
            }))}
          />
          <form method="post" action={answerAction} target={target}>
            <HiddenField name="_version" value={view.versionId} />
            <HiddenField name="_state" value={view.sealed} />
            <HiddenField name="_to" value={String(page.page)} />
            <SubmitButton name="_intent" value="change" variant="quiet">
              {page.title === '' ? say('changePage', { number: index + 1 }) : say('change', { page: page.title })}
            </SubmitButton>
          </form>
        </section>
      ))}
      <form method="post" action={checkAction} target={target}>
        <HiddenField name="_version" value={view.versionId} />
        <HiddenField name="_state" value={view.sealed} />
        {asksName ? (
          <TextField
            name="_name"
            label={say('nameTitle')}
            hint={say('nameHint')}
            autoComplete="name"
            maxLength={200}
            defaultValue={view.name}
          />
        ) : null}
        {sending}
        <FormActions>
          <SubmitButton name="_intent" value="send">
            {say('send')}
          </SubmitButton>
        </FormActions>
      </form>
      {mode === 'web' ? <KeepAtCheck action={answerAction} sealed={view.sealed} /> : null}
      {mode === 'kiosk' ? <LeaveKiosk action={answerAction} sealed={view.sealed} /> : null}
    </>
  );
}
