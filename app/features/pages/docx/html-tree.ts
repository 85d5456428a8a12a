/** Reads HTML that this site rendered into a tree. It is well formed: React and markdown-it escape what they are given. Pure. */

export type Element = { tag: string; attributes: ReadonlyMap<string, string>; children: Node[] };
export type Node = string | Element;

const voids = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name ?? ''] ?? whole;
  });
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of text.matchAll(/([a-z][\w:.-]*)(?:="([^"]*)")?/gi))
    attributes.set((match[1] ?? '').toLowerCase(), decode(match[2] ?? ''));
  return attributes;
}

/** The tree under one element without a name. */
export function parseHtml(html: string): Element {
  const root: Element = { tag: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  for (const [token] of html.matchAll(/<!--[\s\S]*?-->|<[^>]*>|[^<]+/g)) {
    const parent = open.at(-1) ?? root;
    if (!token.startsWith('<')) {
      parent.children.push(decode(token));
      continue;
    }
    const parts = /^<(\/?)([a-z][\w-]*)([\s\S]*?)(\/?)>$/i.exec(token);
    const tag = parts?.[2]?.toLowerCase();
    if (!parts || tag === undefined) continue;
    if (parts[1] === '/') {
      const place = open.map((each) => each.tag).lastIndexOf(tag);
      if (place > 0) open.length = place;
      continue;
    }
    const element: Element = { tag, attributes: attributesOf(parts[3] ?? ''), children: [] };
    parent.children.push(element);
    if (!voids.has(tag) && parts[4] !== '/') open.push(element);
  }
  return root;
}

/** All text under a node, as it stands. */
export function textUnder(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textUnder).join('');
}

/** The first element of a tag under a node, itself included. */
export function findElement(node: Node, tag: string): Element | null {
  if (typeof node === 'string') return null;
  if (node.tag === tag) return node;
  for (const child of node.children) {
    const found = findElement(child, tag);
    if (found !== null) return found;
  }
  return null;
}
