/** Everything answered so far, with a way back to each page, before anything is sent. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { answeringMessages } from '../messages.ts';
import type { CheckedAnswer, CheckView } from '../page-view.ts';

function Answer({ answer }: { answer: CheckedAnswer }) {
  const t = useText(answeringMessages);
  if (answer.values.length === 0) return <span className="sd-soft">{t('noAnswer')}</span>;
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
};

export function CheckAnswers({ view, surveyTitle, answerAction, checkAction, asksName }: CheckAnswersProps) {
  const t = useText(answeringMessages);
  return (
    <>
      {view.refusal === '' ? null : (
        <Notice kind="warning">
          <p>{view.refusal}</p>
        </Notice>
      )}
      <p className="sd-kicker">{surveyTitle}</p>
      <h1>{t('checkTitle')}</h1>
      <p className="sd-lead">{t('checkLead')}</p>
      {view.pages.map((page, index) => (
        <section key={page.page} aria-labelledby={`page-${page.page}`}>
          <h2 id={`page-${page.page}`}>{page.title}</h2>
          <SummaryList
            rows={page.answers.map((answer) => ({
              key: answer.name,
              label: answer.title,
              value: <Answer answer={answer} />,
            }))}
          />
          <form method="post" action={answerAction}>
            <HiddenField name="_version" value={view.versionId} />
            <HiddenField name="_state" value={view.sealed} />
            <HiddenField name="_to" value={String(page.page)} />
            <SubmitButton name="_intent" value="change" variant="quiet">
              {page.title === '' ? t('changePage', { number: index + 1 }) : t('change', { page: page.title })}
            </SubmitButton>
          </form>
        </section>
      ))}
      <form method="post" action={checkAction}>
        <HiddenField name="_version" value={view.versionId} />
        <HiddenField name="_state" value={view.sealed} />
        {asksName ? (
          <TextField
            name="_name"
            label={t('nameTitle')}
            hint={t('nameHint')}
            autoComplete="name"
            maxLength={200}
            defaultValue={view.name}
          />
        ) : null}
        <FormActions>
          <SubmitButton name="_intent" value="send">
            {t('send')}
          </SubmitButton>
        </FormActions>
      </form>
    </>
  );
}
