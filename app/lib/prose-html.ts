/** Turns the Markdown that staff write into HTML: no raw HTML, no images, headings fitted in below those of the page. Pure. */
import MarkdownIt from 'markdown-it';

/** The web, an email address, a path of this site or a place on the page; never a script, never another site by `//`. */
function mayLinkTo(href: string): boolean {
  if (/^(#|mailto:)/i.test(href) || /^\/(?![/\\])/.test(href)) return true;
  return URL.canParse(href) && ['http:', 'https:'].includes(new URL(href).protocol);
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false }).disable(['image']);
markdown.validateLink = mayLinkTo;

/** Whatever signs an author uses for headings, the first kind becomes the page's next level and no level is left out. */
markdown.core.ruler.push('fit-headings', ({ tokens, env }) => {
  const headings = tokens.filter((token) => token.type.startsWith('heading_'));
  const used = [...new Set(headings.map((token) => token.tag))].sort();
  const { level } = env as { level: number };
  for (const token of headings) token.tag = `h${Math.min(level + used.indexOf(token.tag), 6)}`;
});

/** HTML that is safe to show: markdown-it escapes everything it was not told to render. `level` is that of its first heading. */
export function proseHtml(text: string, level = 3): string {
  return markdown.render(text, { level });
}
