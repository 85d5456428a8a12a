/** Reads well-formed XML into a tree, strictly: tags that do not match and unknown entities are errors. */

export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const sign = entities[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`Unknown entity ${whole}`);
    return sign;
  });
}

/** The root of a document. @throws Error for what is not well-formed, as far as feeds and sitemaps go. */
export function readXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = source.replace(/^<\?xml [^?]*\?>\s*/, '');
  for (const [, text = '', closing, name, rest = '', empty] of body.matchAll(
    /([^<]*)<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    const parent = open.at(-1) as Element;
    parent.text += plain(text);
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name ?? ''}> closes nothing`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)]),
    );
    const element: Element = { name: name ?? '', attributes, children: [], text: '' };
    parent.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('The document does not end where it should.');
  return root.children[0] as Element;
}
