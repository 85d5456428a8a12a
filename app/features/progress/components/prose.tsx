/** Text that staff wrote, as it stands on public pages: the one place where it is rendered. */
import { GlossaryHtml } from '#app/features/areas/glossary-text.tsx';
import { proseHtml } from '#app/lib/prose-html.ts';

/** Block content; terms of the glossary around it are linked at their first use on the page. */
export function ProseText({ text }: { text: string }) {
  return <GlossaryHtml html={proseHtml(text)} />;
}
