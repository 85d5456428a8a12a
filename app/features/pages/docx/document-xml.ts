/**
 * Turns the HTML of an article into the body of a Word document (ECMA-376, WordprocessingML): headings, paragraphs, lists,
 * tables and pictures as what they are. Drawings are left out: the table under each says the same. Pure.
 */
import { pictureParagraph } from './drawing-xml.ts';
import type { Picture } from './drawing-xml.ts';
import { findElement, parseHtml, textUnder } from './html-tree.ts';
import type { Element, Node } from './html-tree.ts';

export type Link = { id: string; href: string };
/** A list of the document: bullets, or numbers from a first one. */
export type NumberedList = { id: number; isOrdered: boolean; start: number };

export type DocumentParts = { body: string; links: Link[]; lists: NumberedList[]; pictures: Picture[] };

/** Pictures that can be put in, by the address that the HTML gives them; in pixels. */
export type Sizes = ReadonlyMap<string, { width: number; height: number }>;

type Marks = { bold: boolean; italic: boolean; isLink: boolean };
type Place = { style: string; list: { id: number; depth: number } | null };

const plainMarks: Marks = { bold: false, italic: false, isLink: false };
const body: Place = { style: '', list: null };

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as XML may hold it. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const inline = new Set(['a', 'abbr', 'b', 'bdi', 'br', 'cite', 'code', 'em', 'i', 'q', 's', 'small', 'span', 'strong']);
const isInline = (node: Node) =>
  typeof node === 'string' ||
  inline.has(node.tag) ||
  ['sub', 'sup', 'time', 'u', 'wbr', 'mark', 'del'].includes(node.tag);

/** What is not for the eye, or is only for the screen. */
function isLeftOut({ tag, attributes }: Element): boolean {
  const classes = attributes.get('class') ?? '';
  return (
    ['svg', 'nav', 'form', 'button', 'script', 'style', 'input', 'template'].includes(tag) ||
    attributes.get('aria-hidden') === 'true' ||
    classes.split(/\s+/).includes('nhsuk-u-visually-hidden')
  );
}

/** Writes one document; it collects the links and lists that stand in files of their own. */
class Writer {
  readonly #origin: string;
  readonly #isRtl: boolean;
  readonly #links = new Map<string, string>();
  readonly #lists: NumberedList[] = [];
  readonly #sizes: Sizes;
  readonly #pictures = new Map<string, Picture>();
  #drawn = 0;

  constructor(origin: string, isRtl: boolean, sizes: Sizes) {
    this.#origin = origin;
    this.#isRtl = isRtl;
    this.#sizes = sizes;
  }

  get links(): Link[] {
    return [...this.#links].map(([href, id]) => ({ id, href }));
  }

  get lists(): NumberedList[] {
    return this.#lists;
  }

  get pictures(): Picture[] {
    return [...this.#pictures.values()];
  }

  /** The file of a picture is in the document once, however often it is drawn. */
  #picture({ attributes }: Element): string {
    const address = attributes.get('src') ?? '';
    const size = this.#sizes.get(address);
    if (size === undefined) return '';
    const number = this.#pictures.size + 1;
    const known = this.#pictures.get(address);
    const picture = known ?? { id: `picture${String(number)}`, file: `media/picture${String(number)}.jpeg`, address };
    this.#pictures.set(address, picture);
    this.#drawn += 1;
    const alternative = escapeXml(attributes.get('alt') ?? '');
    return pictureParagraph({ picture, number: this.#drawn, ...size, alternative });
  }

  #linkTo(href: string): string | null {
    const target = href.startsWith('/') ? `${this.#origin}${href}` : href;
    if (!/^(https?|mailto):/i.test(target)) return null;
    const id = this.#links.get(target) ?? `link${String(this.#links.size + 1)}`;
    this.#links.set(target, id);
    return id;
  }

  #run(text: string, { bold, italic, isLink }: Marks): string {
    const marks = [
      isLink ? '<w:rStyle w:val="Hyperlink"/>' : '',
      bold ? '<w:b/><w:bCs/>' : '',
      italic ? '<w:i/><w:iCs/>' : '',
      this.#isRtl ? '<w:rtl/>' : '',
    ].join('');
    const properties = marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`;
    return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  }

  #runs(nodes: readonly Node[], marks: Marks): string {
    return nodes.map((node) => this.#inlineNode(node, marks)).join('');
  }

  #inlineNode(node: Node, marks: Marks): string {
    if (typeof node === 'string') {
      const text = node.replace(/[ \t\r\n]+/g, ' ');
      return text === '' ? '' : this.#run(text, marks);
    }
    if (isLeftOut(node)) return '';
    if (node.tag === 'br') return '<w:r><w:br/></w:r>';
    if (node.tag === 'strong' || node.tag === 'b') return this.#runs(node.children, { ...marks, bold: true });
    if (node.tag === 'em' || node.tag === 'i' || node.tag === 'cite')
      return this.#runs(node.children, { ...marks, italic: true });
    if (node.tag !== 'a') return this.#runs(node.children, marks);
    const id = this.#linkTo(node.attributes.get('href') ?? '');
    if (id === null) return this.#runs(node.children, marks);
    return `<w:hyperlink r:id="${id}">${this.#runs(node.children, { ...marks, isLink: true })}</w:hyperlink>`;
  }

  /** A paragraph; nothing at all where there are no words. */
  #paragraph(nodes: readonly Node[], { style, list }: Place, marks: Marks = plainMarks): string {
    if (nodes.every((node) => textUnder(node).trim() === '' && findElement(node, 'br') === null)) return '';
    const runs = this.#runs(trimmed(nodes), marks);
    if (runs === '') return '';
    const properties = [
      style === '' ? '' : `<w:pStyle w:val="${style}"/>`,
      list === null
        ? ''
        : `<w:numPr><w:ilvl w:val="${String(list.depth)}"/><w:numId w:val="${String(list.id)}"/></w:numPr>`,
      this.#isRtl ? '<w:bidi/>' : '',
    ].join('');
    return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
  }

  /** Blocks in order; neighbouring inline nodes make one paragraph. */
  blocks(nodes: readonly Node[], place: Place = body, depth = 0): string {
    const written: string[] = [];
    let line: Node[] = [];
    let current = place;
    const endLine = () => {
      const paragraph = this.#paragraph(line, current);
      line = [];
      if (paragraph === '') return;
      written.push(paragraph);
      // What follows in the same item stands under it without a mark of its own.
      if (current.list !== null) current = { style: 'ListContinue', list: null };
    };
    for (const node of nodes) {
      if (isInline(node)) {
        line.push(node);
        continue;
      }
      endLine();
      if (typeof node === 'string' || isLeftOut(node)) continue;
      const block = this.#block(node, current, depth);
      if (block === '') continue;
      written.push(block);
      if (current.list !== null) current = { style: 'ListContinue', list: null };
    }
    endLine();
    return written.join('');
  }

  #block(element: Element, place: Place, depth: number): string {
    const { tag, children } = element;
    switch (tag) {
      case 'h1':
        return this.#paragraph(children, { style: 'Title', list: null });
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#paragraph(children, { style: `Heading${String(Number(tag[1]) - 1)}`, list: null });
      case 'p':
      case 'summary':
        return this.#paragraph(children, place, tag === 'summary' ? { ...plainMarks, bold: true } : plainMarks);
      case 'ul':
      case 'ol':
        return this.#list(element, depth);
      case 'blockquote':
        return this.blocks(children, { style: 'Quote', list: null }, depth);
      case 'figcaption':
        return this.blocks(children, { style: 'Caption', list: null }, depth);
      case 'table':
        return this.#table(element);
      case 'dl':
        return this.#facts(element);
      case 'img':
        return this.#picture(element);
      case 'hr':
        return '';
      default:
        return this.blocks(children, place, depth);
    }
  }

  #list(element: Element, depth: number): string {
    const items = element.children.filter((node): node is Element => typeof node !== 'string' && node.tag === 'li');
    const first = items[0]?.attributes.get('value') ?? element.attributes.get('start') ?? '1';
    const start = /^\d+$/.test(first) ? Number(first) : 1;
    const list = { id: this.#lists.length + 1, isOrdered: element.tag === 'ol', start };
    this.#lists.push(list);
    const level = Math.min(depth, 5);
    return items
      .map((item) =>
        this.blocks(item.children, { style: 'ListParagraph', list: { id: list.id, depth: level } }, depth + 1),
      )
      .join('');
  }

  #cell(nodes: readonly Node[], isHeader: boolean): string {
    const content = isHeader
      ? this.#paragraph(nodes, { style: 'TableHeading', list: null })
      : this.blocks(nodes, { style: 'TableText', list: null });
    return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`;
  }

  #tableXml(rows: readonly string[], columns: number, caption: string): string {
    const name = caption === '' ? '' : `<w:tblCaption w:val="${escapeXml(caption)}"/>`;
    const visual = this.#isRtl ? '<w:bidiVisual/>' : '';
    const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/>${visual}<w:tblW w:w="5000" w:type="pct"/>${name}</w:tblPr>`;
    const grid = `<w:tblGrid>${'<w:gridCol/>'.repeat(Math.max(1, columns))}</w:tblGrid>`;
    return `<w:tbl>${properties}${grid}${rows.join('')}</w:tbl><w:p/>`;
  }

  #table(element: Element): string {
    const caption = findElement(element, 'caption');
    const captionText = caption === null ? '' : textUnder(caption).replace(/\s+/g, ' ').trim();
    const rows = rowsOf(element);
    const columns = Math.max(...rows.map((row) => row.cells.length), 1);
    const xml = rows.map(({ cells, isHeader }) => {
      const header = isHeader ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>';
      return `<w:tr>${header}${cells.map((cell) => this.#cell(cell.children, cell.tag === 'th')).join('')}</w:tr>`;
    });
    const title = caption === null ? '' : this.#paragraph(caption.children, { style: 'Caption', list: null });
    return rows.length === 0 ? '' : `${title}${this.#tableXml(xml, columns, captionText)}`;
  }

  /** Names and values as a table of two columns, the name of each row its heading. */
  #facts(element: Element): string {
    const pairs: { name: Node[]; value: Node[] }[] = [];
    const collect = (nodes: readonly Node[]) => {
      for (const node of nodes) {
        if (typeof node === 'string') continue;
        if (node.tag === 'dt') pairs.push({ name: node.children, value: [] });
        else if (node.tag === 'dd') pairs.at(-1)?.value.push(...node.children);
        else collect(node.children);
      }
    };
    collect(element.children);
    const rows = pairs.map(
      ({ name, value }) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${this.#cell(name, true)}${this.#cell(value, false)}</w:tr>`,
    );
    return rows.length === 0 ? '' : this.#tableXml(rows, 2, '');
  }
}

/** Without the white space at the edges of a line. */
function trimmed(nodes: readonly Node[]): Node[] {
  const first = nodes.findIndex((node) => typeof node !== 'string' || node.trim() !== '');
  const last = nodes.findLastIndex((node) => typeof node !== 'string' || node.trim() !== '');
  return nodes.slice(first, last + 1).map((node, index, all) => {
    if (typeof node !== 'string') return node;
    const begun = index === 0 ? node.trimStart() : node;
    return index === all.length - 1 ? begun.trimEnd() : begun;
  });
}

type Row = { cells: Element[]; isHeader: boolean };

function rowsOf(table: Element): Row[] {
  const rows: Row[] = [];
  const walk = (node: Node, isHead: boolean) => {
    if (typeof node === 'string') return;
    if (node.tag === 'tr') {
      const cells = node.children.filter(
        (child): child is Element => typeof child !== 'string' && (child.tag === 'th' || child.tag === 'td'),
      );
      rows.push({ cells, isHeader: isHead });
      return;
    }
    for (const child of node.children) walk(child, isHead || node.tag === 'thead');
  };
  walk(table, false);
  return rows.filter((row) => row.cells.length > 0);
}

/**
 * The body of the document with the links and lists in it.
 * @param origin of this site, for links to its own pages.
 * @param pictures those that can be put in; others are left out.
 */
export function documentOf(
  html: string,
  { origin, isRtl, pictures }: { origin: string; isRtl: boolean; pictures: Sizes },
): DocumentParts {
  const writer = new Writer(origin, isRtl, pictures);
  const written = writer.blocks(parseHtml(html).children);
  return { body: written, links: writer.links, lists: writer.lists, pictures: writer.pictures };
}
