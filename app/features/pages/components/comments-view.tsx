/** The comments under a page: those that were let in, and the box, with the rules and the safety notice before it. */
import { formatDay, londonDay } from '#app/lib/dates.ts';
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';
import { commentMessages } from '../messages-comments.ts';
import type { ShownComment, ShownComments } from '../reads/comments.server.ts';
import { CommentForm } from './comment-form.tsx';
import type { Reader } from './comment-form.tsx';

type Props = {
  comments: ShownComments;
  /** The address of the page, without query. */
  page: string;
  reader: Reader;
  /** The author's own heading; "Comments" where there is none. */
  heading?: string;
};

function One({ comment, place, page }: { comment: ShownComment; place: number; page: string }) {
  const t = useText(commentMessages);
  return (
    <li id={`comment-${comment.id}`}>
      <p>
        <strong>{comment.name || t('byNobody')}</strong>
      </p>
      {comment.words.split(/\n{2,}/).map((paragraph, index) => (
        <p key={`${String(index)} ${paragraph}`}>{paragraph}</p>
      ))}
      <p className="sd-items__meta">
        <span>{t('shownOn', { date: formatDay(londonDay(new Date(comment.shownAt))) })}</span>{' '}
        <a href={`/tell-us?about=${encodeURIComponent(`${page}#comment-${comment.id}`)}`} rel="nofollow">
          {t('tellUs')}
          <span className="nhsuk-u-visually-hidden">: {t('tellUsHidden', { number: place })}</span>
        </a>
      </p>
    </li>
  );
}

function None({ state }: { state: ShownComments['state'] }) {
  const t = useText(commentMessages);
  return (
    <div className="sd-empty">
      <h3>{t('none')}</h3>
      <p>{t(state === 'open' ? 'noneText' : 'noneClosed')}</p>
    </div>
  );
}

export function CommentsView({ comments: { state, comments, next }, page, reader, heading = '' }: Props) {
  const t = useText(commentMessages);
  return (
    <Section id="comments" title={heading || t('title')}>
      {comments.length === 0 ? (
        <None state={state} />
      ) : (
        <ol className="sd-items">
          {comments.map((comment, index) => (
            <One key={comment.id} comment={comment} place={index + 1} page={page} />
          ))}
        </ol>
      )}
      {next === null ? null : (
        <p>
          <a href={`${page}?after=${next}#comments`}>{t('more')}</a>
        </p>
      )}
      {state === 'open' ? (
        <div className="sd-screen-only">
          <h3 id="leave-a-comment">{t('leave')}</h3>
          <CommentForm action={`${page}/comment`} page={page} reader={reader} />
        </div>
      ) : (
        <p>{t('closed')}</p>
      )}
    </Section>
  );
}
