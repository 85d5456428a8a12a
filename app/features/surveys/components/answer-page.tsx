/** One page of a survey: what is wrong, what may be hidden, the questions, back and continue. */
import type { ReactNode } from 'react';
import { LanguageAround, useMark, useSaid, useText } from '#app/platform/use-text.ts';
import type { Mark } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { Details } from '#app/ui/content/details.tsx';
import { EnglishErrors } from '#app/ui/form/english-errors.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { answeringMessages } from '../messages.ts';
import type { ItemView, PageView, QuestionView } from '../page-view.ts';
import type { AnswerFrame, StoryOffer } from '../answer-route.server.ts';
import { KeepForLater, LeaveKiosk } from '../collecting/components/answer-ways.tsx';
import { answersForm } from '../renditions/components/format-switch.tsx';
import { Picture } from '../renditions/components/picture.tsx';
import { Display } from './fields/shown.tsx';
import { Question } from './question.tsx';

/** An element that a condition hides waits in a template: inert without a script, put in place with one. */
function Item({ item }: { item: ItemView }) {
  const markup = item.kind === 'question' ? item.markup : '';
  if (markup !== '') return <Drawn item={item} markup={markup} />;
  const content = <Content item={item} />;
  return item.isVisible ? (
    <div className="sd-question" data-element={item.name}>
      {content}
    </div>
  ) : (
    <template data-element={item.name}>{content}</template>
  );
}

/** The same of a question that was drawn before. */
function Drawn({ item, markup }: { item: ItemView; markup: string }) {
  const html = { __html: markup };
  return item.isVisible ? (
    <div className="sd-question" data-element={item.name} dangerouslySetInnerHTML={html} />
  ) : (
    <template data-element={item.name} dangerouslySetInnerHTML={html} />
  );
}

function Content({ item }: { item: ItemView }) {
  if (item.kind === 'display') return <Display display={item} />;
  return item.kind === 'question' ? <Question question={item} /> : <Panel panel={item} />;
}

function Panel({ panel }: { panel: Extract<ItemView, { kind: 'panel' }> }) {
  return (
    <section className="sd-question-panel" aria-labelledby={panel.title === '' ? undefined : `${panel.name}-title`}>
      {panel.title === '' ? null : <h2 id={`${panel.name}-title`}>{panel.title}</h2>}
      {panel.description === '' ? null : <p>{panel.description}</p>}
      {panel.items.map((item) => (
        <Item key={item.name} item={item} />
      ))}
    </section>
  );
}

/** Whether a question on screen, through every panel, is of a kind. */
const isSomewhere = (items: readonly ItemView[], isOfKind: (question: QuestionView) => boolean): boolean =>
  items.some((item) => {
    if (item.kind === 'panel') return isSomewhere(item.items, isOfKind);
    return item.kind === 'question' && isOfKind(item);
  });

/** The Enter key presses the first button of a form: on a page with buttons among its questions this one, that goes on. */
function EnterContinues() {
  const t = useText(answeringMessages);
  return (
    <button
      className="nhsuk-u-visually-hidden"
      type="submit"
      name="_intent"
      value="continue"
      tabIndex={-1}
      aria-hidden="true"
    >
      {t('continue')}
    </button>
  );
}

/** The text boxes on screen, through every panel. */
const textBoxes = (items: readonly ItemView[]): { field: string; title: string }[] =>
  items.flatMap((item) => {
    if (!item.isVisible || item.kind === 'display') return [];
    if (item.kind === 'panel') return textBoxes(item.items);
    return item.type === 'comment' ? [{ field: item.firstField, title: item.title }] : [];
  });

/** Told once: what somebody has written down before can be put into a box here, and changed before it is sent. */
function StoryPieces({ items, story }: { items: readonly ItemView[]; story: StoryOffer[] }) {
  const t = useText(answeringMessages);
  const say = useSaid(answeringMessages);
  const mark = useMark(answeringMessages);
  const boxes = textBoxes(items);
  if (story.length === 0 || boxes.length === 0) return null;
  return (
    <Details summary={say('storySummary')}>
      <p>{say('storyText')}</p>
      <SelectField
        name="_piece"
        id="story-piece"
        label={say('storyPiece')}
        placeholder={t('storyChoose')}
        placeholderMark={mark('storyChoose')}
        options={story.map(({ id, heading }) => ({ value: id, label: heading }))}
      />
      <SelectField
        name="_into"
        id="story-into"
        label={say('storyInto')}
        options={boxes.map(({ field, title }) => ({ value: field, label: title }))}
      />
      <SubmitButton name="_intent" value="stay" variant="secondary">
        {say('storyUse')}
      </SubmitButton>
    </Details>
  );
}

export type AnswerPageProps = {
  view: PageView;
  surveyTitle: string;
  /** Where the form is posted. */
  action: string;
  mode: AnswerFrame['mode'];
  /** Where the page is kept as it is typed; empty where that is not done. */
  keepAddress: string;
  /** Whether a link leads back to these answers already. */
  isKept: boolean;
  /** What is said before the first box for words; nothing on a page without one. */
  safety: ReactNode;
  story: StoryOffer[];
  /** The language of the survey's own texts, where the words round them are in another. */
  texts: Mark;
  isEasyRead: boolean;
};

/** The survey's own texts, marked where they are in another language than the page. */
function Spoken({ texts, children }: { texts: Mark; children: ReactNode }) {
  if (texts.lang === undefined) return children;
  return (
    <LanguageAround.Provider value={texts.lang}>
      <div {...texts}>{children}</div>
    </LanguageAround.Provider>
  );
}

export function AnswerPage(props: AnswerPageProps) {
  const { view, surveyTitle, action, mode, keepAddress, isKept, safety, story, texts, isEasyRead } = props;
  const t = useText(answeringMessages);
  const mark = useMark(answeringMessages);
  const say = useSaid(answeringMessages);
  const problems = view.problems.map(({ field, message }) =>
    field === '' ? { message } : { fieldId: field, message },
  );
  return (
    <EnglishErrors.Provider value={new Set(view.englishErrors)}>
      <ErrorSummary title={say('errorTitle')} errors={problems} />
      <p className="sd-kicker" {...texts}>
        {surveyTitle}
      </p>
      <h1 {...texts}>{view.title}</h1>
      <p className="sd-small">
        {say('progressWords', { position: view.position, of: view.of, count: view.minutesLeft })}
      </p>
      {view.reveal.length > 0 && problems.length === 0 ? (
        <Notice kind="info" title={say('revealTitle')}>
          <p>{say('revealText', { questions: view.reveal.join('; ') })}</p>
        </Notice>
      ) : null}
      <Picture picture={view.picture} isFirst />
      {view.description === '' ? null : <p {...texts}>{view.description}</p>}
      {view.isEquality ? (
        <Notice kind="info" title={say('equalityTitle')}>
          <p {...mark('equalityText')}>{t('equalityText')}</p>
        </Notice>
      ) : null}
      {safety}
      <form
        id={answersForm}
        className={isEasyRead ? 'sd-easy' : undefined}
        method="post"
        action={action}
        target={mode === 'framed' ? '_self' : undefined}
        noValidate
        autoComplete={mode === 'kiosk' ? 'off' : undefined}
        data-rules={view.rules === '' ? undefined : view.rules}
        data-keep={keepAddress === '' ? undefined : keepAddress}
        encType={isSomewhere(view.items, ({ files }) => files !== null) ? 'multipart/form-data' : undefined}
      >
        {isSomewhere(view.items, ({ files, rows }) => files !== null || rows !== null) ? <EnterContinues /> : null}
        <HiddenField name="_page" value={String(view.page)} />
        <HiddenField name="_version" value={view.versionId} />
        <HiddenField name="_state" value={view.sealed} />
        <Spoken texts={texts}>
          {view.items.map((item) => (
            <Item key={item.name} item={item} />
          ))}
        </Spoken>
        <StoryPieces items={view.items} story={story} />
        <FormActions>
          <SubmitButton name="_intent" value="continue">
            {say('continue')}
          </SubmitButton>
          {view.hasPrevious ? (
            <SubmitButton name="_intent" value="back" variant="quiet">
              {say('back')}
            </SubmitButton>
          ) : null}
        </FormActions>
        {mode === 'web' ? <KeepForLater isKept={isKept} /> : null}
      </form>
      {mode === 'kiosk' ? <LeaveKiosk action={action} sealed={view.sealed} /> : null}
    </EnglishErrors.Provider>
  );
}
