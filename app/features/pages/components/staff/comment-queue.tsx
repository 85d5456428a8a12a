/** Comments that wait, each with what can be decided about it; those shown lately; and where people can comment. */
import { formatDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Details } from '#app/ui/content/details.tsx';
import { EmptyState } from '#app/ui/content/empty-state.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { rules } from '../../comment.ts';
import type { CommentAnswer } from '../../forms/comment-actions.server.ts';
import { commentMessages } from '../../messages-comments.ts';
import type { BoxLine, QueuedComment } from '../../reads/comment-queue.server.ts';

function Words({ comment }: { comment: QueuedComment }) {
  const t = useText(commentMessages);
  return (
    <>
      <blockquote>
        <p>
          <strong>{comment.name || t('byNobody')}</strong>
        </p>
        {comment.words.split(/\n{2,}/).map((paragraph, index) => (
          <p key={`${String(index)} ${paragraph}`}>{paragraph}</p>
        ))}
      </blockquote>
      <div className="sd-items__meta">
        <span>
          <a href={comment.on.address}>{t('onThing', { title: comment.on.title })}</a>
        </span>
        <span>{t('receivedOn', { date: formatDay(comment.day) })}</span>
      </div>
    </>
  );
}

type DecidingProps = { comment: QueuedComment; answer: CommentAnswer | null };

function Refusing({ comment, answer }: DecidingProps) {
  const t = useText(commentMessages);
  return (
    <form method="post" noValidate>
      <HiddenField name="id" value={comment.id} />
      <SelectField
        name="rule"
        id={`rule-${comment.id}`}
        label={t('ruleLabel')}
        placeholder=""
        defaultValue={answer?.typed['rule'] ?? ''}
        errors={answer?.field === 'rule' ? [answer.message] : []}
        options={rules.map((rule) => ({ value: rule, label: t(`rule_${rule}`) }))}
      />
      <TextArea
        name="reply"
        id={`reply-${comment.id}`}
        label={t('replyLabel')}
        hint={t('replyHint')}
        optional={t('optional')}
        rows={3}
        defaultValue={answer?.typed['reply'] ?? ''}
      />
      <FormActions>
        <SubmitButton name="intent" value="refuse" variant="secondary">
          {t('refuse')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

function Passing({ comment, answer }: DecidingProps) {
  const t = useText(commentMessages);
  return (
    <form method="post" noValidate>
      <HiddenField name="id" value={comment.id} />
      <TextArea
        name="why"
        id={`why-${comment.id}`}
        label={t('passWhyLabel')}
        rows={3}
        defaultValue={answer?.typed['why'] ?? ''}
        errors={answer?.field === 'why' ? [answer.message] : []}
      />
      <FormActions>
        <SubmitButton name="intent" value="pass" variant="warning">
          {t('pass')}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

function Deciding({ comment, answer }: DecidingProps) {
  const t = useText(commentMessages);
  return (
    <>
      <form method="post">
        <HiddenField name="id" value={comment.id} />
        <FormActions>
          <SubmitButton name="intent" value="approve">
            {t('approve')}
            <span className="nhsuk-u-visually-hidden">: {comment.words.slice(0, 60)}</span>
          </SubmitButton>
        </FormActions>
      </form>
      <Details summary={t('refuse')} open={answer?.field === 'rule'}>
        <Refusing comment={comment} answer={answer} />
      </Details>
      <Details summary={t('pass')} open={answer?.field === 'why'}>
        <Passing comment={comment} answer={answer} />
      </Details>
    </>
  );
}

export function CommentProblems({ answer }: { answer: CommentAnswer | null }) {
  const t = useText(commentMessages);
  if (answer === null) return null;
  const { field, id, message } = answer;
  return (
    <ErrorSummary title={t('problem')} errors={[field === '' ? { message } : { message, fieldId: `${field}-${id}` }]} />
  );
}

export function CommentQueue({ waiting, answer }: { waiting: QueuedComment[]; answer: CommentAnswer | null }) {
  const t = useText(commentMessages);
  if (waiting.length === 0)
    return (
      <EmptyState title={t('queueEmpty')}>
        <p>{t('queueEmptyText')}</p>
      </EmptyState>
    );
  return (
    <ul className="sd-items">
      {waiting.map((comment) => (
        <li key={comment.id}>
          <Words comment={comment} />
          <Deciding comment={comment} answer={answer?.id === comment.id ? answer : null} />
        </li>
      ))}
    </ul>
  );
}

export function ShownLately({ shown }: { shown: QueuedComment[] }) {
  const t = useText(commentMessages);
  if (shown.length === 0) return <p>{t('recentEmpty')}</p>;
  return (
    <ul className="sd-items">
      {shown.map((comment) => (
        <li key={comment.id}>
          <Words comment={comment} />
          <form method="post">
            <HiddenField name="id" value={comment.id} />
            <FormActions>
              <SubmitButton name="intent" value="hide" variant="secondary">
                {t('hide')}
                <span className="nhsuk-u-visually-hidden">: {comment.words.slice(0, 60)}</span>
              </SubmitButton>
            </FormActions>
          </form>
        </li>
      ))}
    </ul>
  );
}

export function CommentBoxes({ boxes }: { boxes: BoxLine[] }) {
  const t = useText(commentMessages);
  if (boxes.length === 0) return <p>{t('noPages')}</p>;
  return (
    <ul className="sd-items">
      {boxes.map((box) => (
        <li key={box.id}>
          <form method="post">
            <HiddenField name="id" value={box.id} />
            <SelectField
              name="state"
              id={`box-${box.id}`}
              label={box.title}
              defaultValue={box.state}
              options={(['off', 'open', 'closed'] as const).map((state) => ({
                value: state,
                label: t(`box_${state}`),
              }))}
            />
            <SubmitButton name="intent" value="box" variant="secondary">
              {t('save')}
              <span className="nhsuk-u-visually-hidden">: {box.title}</span>
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
