/** Text that staff wrote in Markdown, as it stands on public pages, with its terms of art marked. */
import { GlossaryHtml } from './glossary-text.tsx';
import { proseHtml } from '#app/lib/prose-html.ts';

/** Block content. `level` is that of the first heading it may hold. */
export function Prose({ text, level = 3 }: { text: string; level?: 3 | 4 }) {
  return <GlossaryHtml html={proseHtml(text, level)} />;
}
