/** What somebody may have meant whose words found nothing: each word mended from words of public things. */
import { sql } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';
import { foldText } from '../fold.ts';
import { mend, mostWrong } from '../spelling.ts';
import type { KnownWord } from '../spelling.ts';

/** Documents whose words are looked through, newest first: enough to know an area's words, few enough to be quick. */
const mostDocuments = 1500;
const mostWords = 4;

/** The question with its mistyped words mended, or null where none can be. One statement. */
export async function findSuggestion(ctx: Context, asked: string): Promise<string | null> {
  const typed = [...new Set(foldText(asked).match(/\p{L}{4,24}/gu) ?? [])].slice(0, mostWords);
  if (typed.length === 0) return null;
  const near = typed.map((word) => {
    const most = mostWrong(word);
    return sql`(length(word) between ${word.length - most} and ${word.length + most}
      and (left(word, 1) = ${word[0]} or right(word, 2) = ${word.slice(-2)}))`;
  });
  const rows = await ctx.db.execute<KnownWord>(sql`
    select word, count(*)::int as count
    from (
      select d.spellings from search_documents d
      left join nodes n on n.area_id = d.area_id and n.id = d.thing_id
      where d.source_changed_at is null or n.state = 'public'
      order by d.published_at desc nulls first limit ${mostDocuments}
    ) documents, unnest(spellings) as word
    where ${sql.join(near, sql` or `)}
    group by word`);
  const mended = new Map(
    typed.flatMap((word) => {
      const better = mend(word, rows);
      return better === null ? [] : [[word, better]];
    }),
  );
  if (mended.size === 0) return null;
  return asked.replace(/\p{L}+/gu, (word) => mended.get(foldText(word)) ?? word);
}
