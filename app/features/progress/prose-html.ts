/** Turns the Markdown that staff write into HTML: no raw HTML, no images, headings below those of the page. Pure. */
import MarkdownIt from 'markdown-it';
import { isWebAddress } from './addresses.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false }).disable(['image']);
markdown.validateLink = (href) => isWebAddress(href) || href.startsWith('mailto:') || href.startsWith('#');

/** The page owns h1, its parts h2: what stands inside a part begins at h3. */
markdown.core.ruler.push('lower-headings', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = token.tag === 'h1' || token.tag === 'h2' ? 'h3' : 'h4';
  }
});

/** HTML that is safe to show: markdown-it escapes everything it was not told to render. */
export function proseHtml(text: string): string {
  return markdown.render(text);
}
