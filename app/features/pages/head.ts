/** What the head of a page or report says of it: its title, what it is about, and its other forms. Pure. */
import { opening } from '#app/features/areas/service.ts';
import type { ShownPage } from './things.ts';

type Tag =
  | { title: string }
  | { name: string; content: string }
  | { tagName: 'link'; rel: string; hrefLang: string; href: string; title?: string };

export function headOf(page: Pick<ShownPage, 'title' | 'summary' | 'renditions'> | undefined): Tag[] {
  if (!page) return [];
  return [
    { title: `${page.title} · Said & Done` },
    { name: 'description', content: opening(page.summary) },
    ...page.renditions.map((rendition): Tag => ({
      tagName: 'link',
      rel: 'alternate',
      hrefLang: rendition.lang,
      href: rendition.address,
    })),
  ];
}
