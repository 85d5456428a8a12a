/** The draft of a codebook as the forum is asked to countersign it. */
import { nodes } from '#db/schema/record.ts';
import { and, eq } from 'drizzle-orm';
import type { ShownText } from '#app/features/coproduction/countersign.ts';
import type { AreaContext } from '#app/platform/context.server.ts';
import type { Code } from '../codebook.ts';
import { codebookMessages } from '../messages.ts';
import { findDraft } from './codebook.server.ts';

type Text = ReturnType<typeof textOf>;
const textOf = (ctx: AreaContext) => ctx.t(codebookMessages);

/** A heading is of the author too: it stands with each of its codes, where it is countersigned. */
function blockOf({ folder, label, usedFor, notUsedFor, example }: Code, t: Text) {
  const named = [
    [t('folder'), folder],
    [t('usedFor'), usedFor],
    [t('notUsedFor'), notUsedFor],
    [t('example'), example],
  ] as const;
  return {
    text: label,
    note: '',
    choices: named.flatMap(([name, words]) => (words === '' ? [] : [`${name}: ${words}`])),
  };
}

/** The text as it is now; null for what is no question of the area, and while nothing is written. Three statements. */
export async function readCodebook(ctx: AreaContext, consultationId: string): Promise<ShownText | null> {
  const rows = await ctx.db
    .select({ title: nodes.title })
    .from(nodes)
    .where(and(eq(nodes.areaId, ctx.area.id), eq(nodes.id, consultationId), eq(nodes.kind, 'consultation')));
  const { codes, nothingToSort } = await findDraft(ctx, consultationId);
  if (!rows[0] || (codes.length === 0 && nothingToSort === '')) return null;
  const t = textOf(ctx);
  const nothing = { label: t('nothingTitle'), blocks: [{ text: nothingToSort, note: '', choices: [] }] };
  const sorted = { label: t('codesTitle'), blocks: codes.map((code) => blockOf(code, t)) };
  return {
    title: rows[0].title,
    parts: [...(codes.length > 0 ? [sorted] : []), ...(nothingToSort === '' ? [] : [nothing])],
  };
}
