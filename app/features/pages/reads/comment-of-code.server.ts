/** What came of the comment that a tracking code stands for: for its author alone. */
import { and, eq } from 'drizzle-orm';
import { comments } from '#db/schema/pages.ts';
import type { CommentState } from '#db/schema/pages.ts';
import { contributions } from '#db/schema/record.ts';
import { codeHashOf } from '#app/features/record/contribution-code.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isRule } from '../comment.ts';
import type { Rule } from '../comment.ts';

export type CommentOutcome = {
  words: string;
  /** Whoever passed it on is not told apart here from whoever refused it. */
  state: Exclude<CommentState, 'passed'>;
  rule: Rule | null;
  reply: string;
};

/** Null where the code stands for something else. One statement. */
export async function findCommentOutcome(ctx: Context, code: string): Promise<CommentOutcome | null> {
  const [row] = await ctx.db
    .select({ words: comments.words, state: comments.state, rule: comments.rule, reply: comments.reply })
    .from(contributions)
    .innerJoin(comments, and(eq(comments.areaId, contributions.areaId), eq(comments.id, contributions.id)))
    .where(eq(contributions.codeHash, codeHashOf(ctx.keys, code)))
    .limit(1);
  if (!row) return null;
  const { words, state, rule, reply } = row;
  return { words, state: state === 'passed' ? 'refused' : state, rule: isRule(rule) ? rule : null, reply };
}
