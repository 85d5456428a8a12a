/** What came of a comment, on the page of its tracking code. */
import { useText } from '#app/platform/use-text.ts';
import { Section } from '#app/ui/layout/section.tsx';
import { commentMessages } from '../messages-comments.ts';
import type { CommentOutcome as Outcome } from '../reads/comment-of-code.server.ts';

export function CommentOutcome({ comment }: { comment: Outcome | null }) {
  const t = useText(commentMessages);
  if (comment === null) return null;
  const { words, state, rule, reply } = comment;
  return (
    <Section id="comment" title={t('yours')} layout="stack">
      <p>
        <strong>{t(`state_${state}`)}</strong>
      </p>
      {rule === null ? null : <p>{t('whyNot', { rule: t(`rule_${rule}`) })}</p>}
      {reply === '' ? null : <p>{reply}</p>}
      <blockquote>
        <p>{words}</p>
      </blockquote>
    </Section>
  );
}
