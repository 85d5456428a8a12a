/** Writing a comment and checking it before it is sent. */
import { useText } from '#app/platform/use-text.ts';
import { Notice } from '#app/ui/content/notice.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { HiddenField } from '#app/ui/form/hidden-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { PageHead } from '#app/ui/layout/page-head.tsx';
import type { CommentScreen as Screen } from '../commenting.server.ts';
import { commentMessages } from '../messages-comments.ts';
import type { CountsFor } from '../reads/counts-for.server.ts';
import { CommentForm } from './comment-form.tsx';
import type { Reader } from './comment-form.tsx';

type Props = {
  title: string;
  page: string;
  isOpen: boolean;
  countsFor: CountsFor | null;
  reader: Reader;
  screen: Screen | null;
};

/** Whoever comments is told before it is sent that the comment goes further than the page. */
function Counts({ countsFor }: Pick<Props, 'countsFor'>) {
  const t = useText(commentMessages);
  if (countsFor === null) return null;
  return (
    <Notice kind="info" title={t('countsTitle')}>
      <p>
        {t('countsText')} <a href={countsFor.address}>{countsFor.title}</a>
      </p>
    </Notice>
  );
}

type CheckProps = Pick<Props, 'page' | 'countsFor'> & { screen: Extract<Screen, { step: 'check' }> };

function Check({ page, countsFor, screen }: CheckProps) {
  const t = useText(commentMessages);
  const { comment, sealed, hints, problem } = screen;
  return (
    <>
      <ErrorSummary title={t('problem')} errors={problem === '' ? [] : [{ message: problem }]} />
      <PageHead title={t('checkTitle')} lead={t('checkLead')} />
      <Counts countsFor={countsFor} />
      {hints.length === 0 ? null : (
        <Notice kind="warning" title={t('hintTitle')}>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{t(`hint_${hint}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <blockquote>
        <p>
          <strong>{comment.name || t('byNobody')}</strong>
        </p>
        {comment.words.split(/\n{2,}/).map((paragraph, index) => (
          <p key={`${String(index)} ${paragraph}`}>{paragraph}</p>
        ))}
      </blockquote>
      <form method="post" action={`${page}/comment`} className="sd-form">
        <HiddenField name="sealed" value={sealed} />
        <FormActions>
          <SubmitButton name="intent" value="send">
            {t('send')}
          </SubmitButton>
          <SubmitButton name="intent" value="change" variant="secondary">
            {t('change')}
          </SubmitButton>
        </FormActions>
      </form>
    </>
  );
}

function Write({
  title,
  page,
  isOpen,
  countsFor,
  reader,
  screen,
}: Props & { screen: Extract<Screen, { step: 'form' }> | null }) {
  const t = useText(commentMessages);
  const errors = screen?.errors ?? {};
  const lines = [
    ...(errors.name ?? []).map((message) => ({ fieldId: 'comment-name', message })),
    ...(errors.words ?? []).map((message) => ({ fieldId: 'comment-words', message })),
  ];
  return (
    <>
      <ErrorSummary title={t('problem')} errors={lines} />
      <PageHead kicker={title} title={t('leave')} />
      {isOpen || screen !== null ? (
        <>
          <Counts countsFor={countsFor} />
          <CommentForm
            action={`${page}/comment`}
            page={page}
            reader={reader}
            errors={errors}
            headings={{ safety: 2, rules: 2 }}
            {...(screen === null ? {} : { typed: screen.typed })}
          />
        </>
      ) : (
        <p>{t('closed')}</p>
      )}
    </>
  );
}

export function CommentScreen(props: Props) {
  const t = useText(commentMessages);
  const { title, page, countsFor, screen } = props;
  return (
    <>
      {screen?.step === 'check' ? (
        <Check page={page} countsFor={countsFor} screen={screen} />
      ) : (
        <Write {...props} screen={screen} />
      )}
      <p>
        <a href={`${page}#comments`}>{t('backToPage', { title })}</a>
      </p>
    </>
  );
}
