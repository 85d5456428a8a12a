/** Reads the words that people see, in messages, emails and addresses, and finds those the product does not use. */
import ts from 'typescript';

interface Rule {
  pattern: RegExp;
  reason: string;
}

const screenRules: Rule[] = [
  {
    pattern: /\breport (abuse|this|a (post|problem|comment|concern))\b/i,
    reason: '"report" means a published document',
  },
  { pattern: /!/, reason: 'no exclamation marks' },
  { pattern: /\p{Extended_Pictographic}/u, reason: 'no emoji' },
  { pattern: /\btenants?\b/i, reason: 'an area is called an area' },
  { pattern: /\b(log ?in|log ?out|sign ?on|username)\b/i, reason: 'people sign in and sign out' },
  { pattern: /\bclick here\b/i, reason: 'a link says where it leads' },
];

const addressWords =
  /^(log-?in|log-?out|signin|signup|register|report-abuse|tenants?|polls?|threads?|forums?|users?|admin)$/;

/** Every text a module holds in strings, templates and JSX, without import paths and property names. */
export function textsOf(path: string, source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    if (ts.isJsxText(node)) texts.push(node.text);
    ts.forEachChild(node, (child) => {
      if (!('name' in node && node.name === child)) visit(child);
    });
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false));
  return texts;
}

/** Each text that breaks a rule, with the rule's reason. `©`, `®` and `™` are letters here, not emoji. */
export function poorTexts(texts: string[]): string[] {
  return texts.flatMap((text) => {
    const plain = text.replace(/[©®™\p{N}#*]/gu, '');
    return screenRules
      .filter((rule) => rule.pattern.test(plain))
      .map((rule) => `${rule.reason}: ${text.trim().slice(0, 80)}`);
  });
}

/** Segments of the site map's addresses that are not the field's words. */
export function poorAddresses(siteMap: string): string[] {
  const addresses = siteMap.split('\n').map((line) => line.split(/\s/)[0] ?? '');
  return addresses.filter((address) => address.split('/').some((segment) => addressWords.test(segment)));
}
