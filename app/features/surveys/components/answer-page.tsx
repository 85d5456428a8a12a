/** One page of a survey: what is wrong, what may be hidden, the questions, back and continue. */
import type { ReactNode } from 'react';
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { Details } from '#app/ui/content/details.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { answeringMessages } from '../messages.ts';
import type { ItemView, PageView } from '../page-view.ts';
import type { StoryOffer } from '../answer-route.server.ts';
import { QuestionField } from './question-field.tsx';

/** An element that a condition hides waits in a template: inert without a script, put in place with one. */
function Item({ item }: { item: ItemView }) {
  const content = item.kind === 'question' ? <QuestionField question={item} /> : <Panel panel={item} />;
  return item.isVisible ? (
    <div className="sd-question" data-element={item.name}>
      {content}
    </div>
  ) : (
    <template data-element={item.name}>{content}</template>
  );
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

/** The text boxes on screen, through every panel. */
const textBoxes = (items: readonly ItemView[]): { field: string; title: string }[] =>
  items.flatMap((item) => {
    if (!item.isVisible) return [];
    if (item.kind === 'panel') return textBoxes(item.items);
    return item.type === 'comment' ? [{ field: item.firstField, title: item.title }] : [];
  });

/** Told once: what somebody has written down before can be put into a box here, and changed before it is sent. */
function StoryPieces({ items, story }: { items: readonly ItemView[]; story: StoryOffer[] }) {
  const t = useText(answeringMessages);
  const boxes = textBoxes(items);
  if (story.length === 0 || boxes.length === 0) return null;
  return (
    <Details summary={t('storySummary')}>
      <p>{t('storyText')}</p>
      <SelectField
        name="_piece"
        id="story-piece"
        label={t('storyPiece')}
        placeholder={t('storyChoose')}
        options={story.map(({ id, heading }) => ({ value: id, label: heading }))}
      />
      <SelectField
        name="_into"
        id="story-into"
        label={t('storyInto')}
        options={boxes.map(({ field, title }) => ({ value: field, label: title }))}
      />
      <SubmitButton name="_intent" value="stay" variant="secondary">
        {t('storyUse')}
      </SubmitButton>
    </Details>
  );
}

export type AnswerPageProps = {
  view: PageView;
  surveyTitle: string;
  /** Where the form is posted. */
  action: string;
  /** The safety notice, shown before the first box for free text. */
  safety: ReactNode;
  story: StoryOffer[];
};

export function AnswerPage({ view, surveyTitle, action, safety, story }: AnswerPageProps) {
  const t = useText(answeringMessages);
  const problems = view.problems.map(({ field, message }) =>
    field === '' ? { message } : { fieldId: field, message },
  );
  return (
    <>
      <ErrorSummary title={t('errorTitle')} errors={problems} />
      <p className="sd-kicker">{surveyTitle}</p>
      <h1>{view.title}</h1>
      <p className="sd-small">
        {t('progressWords', { position: view.position, of: view.of, count: view.minutesLeft })}
      </p>
      {view.reveal.length > 0 && problems.length === 0 ? (
        <Notice kind="info" title={t('revealTitle')}>
          <p>{t('revealText', { questions: view.reveal.join('; ') })}</p>
        </Notice>
      ) : null}
      {view.description === '' ? null : <p>{view.description}</p>}
      {view.isEquality ? (
        <Notice kind="info" title={t('equalityTitle')}>
          <p>{t('equalityText')}</p>
        </Notice>
      ) : null}
      {view.hasFreeText ? safety : null}
      <form method="post" action={action} noValidate data-rules={view.rules === '' ? undefined : view.rules}>
        <HiddenField name="_page" value={String(view.page)} />
        <HiddenField name="_version" value={view.versionId} />
        <HiddenField name="_state" value={view.sealed} />
        {view.items.map((item) => (
          <Item key={item.name} item={item} />
        ))}
        <StoryPieces items={view.items} story={story} />
        <FormActions>
          <SubmitButton name="_intent" value="continue">
            {t('continue')}
          </SubmitButton>
          {view.hasPrevious ? (
            <SubmitButton name="_intent" value="back" variant="quiet">
              {t('back')}
            </SubmitButton>
          ) : null}
        </FormActions>
      </form>
    </>
  );
}
