/** Turns the Markdown that people write into HTML that is safe to show: no raw HTML, no images, headings below the page's. */
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

export interface MarkdownOptions {
  /** The level of the first heading, 2 to 6: the page owns those above it. */
  headingLevel: number;
  /** Visitors' links are marked so that nobody gains from posting them. */
  author: 'staff' | 'visitor';
}

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false }).disable('image');
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
/** The web, an email address, a telephone number, a path of this site or a place on the page; never another site by `//`. */
markdown.validateLink = (href) => /^(?:https?:|mailto:|tel:|#|\/(?![/\\]))/i.test(href);

/** The highest heading used becomes the level asked for, and none is more than one level below the one before it. */
markdown.core.ruler.push('fit-headings', ({ tokens, env }) => {
  const first = Number((env as { headingLevel?: unknown }).headingLevel);
  const levels = tokens.filter((token) => token.type === 'heading_open').map((token) => Number(token.tag.slice(1)));
  const highest = Math.min(...levels);
  let before = first - 1;
  for (const token of tokens) {
    if (token.type === 'heading_open') before = Math.min(first + Number(token.tag.slice(1)) - highest, before + 1, 6);
    if (token.type.startsWith('heading_')) token.tag = `h${before}`;
  }
});

const allowedTags = [
  ...['p', 'br', 'hr', 'em', 'strong', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

/**
 * HTML of a Markdown text. What the parser lets through is checked a second time against a list of elements; a link that
 * leads nowhere becomes plain text.
 */
export function renderMarkdown(text: string, { headingLevel, author }: MarkdownOptions): string {
  const marks = author === 'visitor' ? { rel: 'nofollow ugc' } : undefined;
  const link: sanitizeHtml.Transformer = (tagName, { href }) =>
    href ? { tagName, attribs: { href, ...marks } } : { tagName: 'span', attribs: {} };
  return sanitizeHtml(markdown.render(text, { headingLevel }), {
    allowedTags,
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: { a: link },
  });
}
