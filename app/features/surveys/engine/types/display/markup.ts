/** The little HTML that an author may write: text with headings, lists, links and emphasis, and nothing that runs or loads. */
import sanitize from 'sanitize-html';
import { localised, withLimit } from '../../text.ts';

const allowedTags = [
  'p',
  'br',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'strong',
  'b',
  'em',
  'i',
  'a',
  'blockquote',
  'hr',
  'dl',
  'dt',
  'dd',
];
const schemes = ['https', 'http', 'mailto', 'tel'];

const options: sanitize.IOptions = {
  allowedTags,
  allowedAttributes: { a: ['href'] },
  allowedSchemes: schemes,
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 20,
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'template',
    'iframe',
    'object',
    'svg',
    'math',
    'xmp',
  ],
};

/** Clean HTML of an author's, whatever came in. */
export const cleanMarkup = (html: string): string => sanitize(html, options);

/** The same with no link in it: the address stands behind the words, for a device whose pages may lead nowhere. */
export const withoutLinks = (clean: string): string =>
  clean.replaceAll(/<a href="([^"]*)">(.*?)<\/a>/gs, (_link, href: string, words: string) => {
    const address = href.replace(/^(https?:\/\/|mailto:|tel:)/, '');
    return words.includes(address) ? words : `${words} (${address})`;
  });

const isAllowedLink = (href: string): boolean =>
  sanitize(`<a href="${href.replaceAll('"', '&quot;')}">x</a>`, options).includes('href=');

/** What cleaning would take out, in the order found: `<script>`, `onclick`, `href="javascript:…"`. */
function strangers(html: string): string[] {
  const found = new Set<string>();
  sanitize(html, {
    ...options,
    onOpenTag: (tag: string, attributes: sanitize.Attributes) => {
      if (!allowedTags.includes(tag)) found.add(`<${tag.slice(0, 30)}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (tag !== 'a' || key !== 'href') found.add(key.slice(0, 30));
        else if (!isAllowedLink(value)) found.add(`href="${value.slice(0, 30)}"`);
      }
    },
  });
  return [...found];
}

type Texts = string | Readonly<Record<string, string>>;
const all = (text: Texts): string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** A schema for localised HTML: what cleaning would take out is refused by name, so that nothing else is ever stored. */
export function localisedMarkup(max: number) {
  const schema = localised(max).superRefine((text, context) => {
    const found = [...new Set(all(text).flatMap(strangers))];
    if (found.length === 0) return;
    context.addIssue({
      code: 'custom',
      message: `This HTML holds what is not taken: ${found.slice(0, 5).join(', ')}.`,
      params: { mend: `Use only ${allowedTags.join(', ')}, and links with href to https, http, mailto or tel.` },
    });
  });
  return withLimit(schema, max);
}
