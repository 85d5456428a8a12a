/** A comment among the contributions to a question: its words, or where they are. */
import { useText } from '#app/platform/use-text.ts';
import { commentMessages } from '../../messages-comments.ts';
import type { LedgerComment } from '../../reads/comment-in-ledger.server.ts';

export function CommentInLedger({ comment: { state, words } }: { comment: LedgerComment }) {
  const t = useText(commentMessages);
  return (
    <>
      <p>{t(`ledger_${state}`)}</p>
      {words === null ? null : <p className="sd-prewrap">{words}</p>}
    </>
  );
}
