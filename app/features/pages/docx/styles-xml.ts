/** The styles of a Word document: Word's own names, so that its outline, contents and screen readers know them. Pure. */

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

type Style = {
  id: string;
  name: string;
  /** Half points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  /** Twentieths of a point. */
  before?: number;
  after?: number;
  indent?: number;
  /** 0 for Heading 1. */
  outline?: number;
  keepNext?: boolean;
};

const styles: Style[] = [
  { id: 'Title', name: 'Title', size: 48, bold: true, after: 240, keepNext: true },
  { id: 'Heading1', name: 'heading 1', size: 34, bold: true, before: 360, after: 120, outline: 0, keepNext: true },
  { id: 'Heading2', name: 'heading 2', size: 28, bold: true, before: 280, after: 100, outline: 1, keepNext: true },
  { id: 'Heading3', name: 'heading 3', size: 25, bold: true, before: 240, after: 80, outline: 2, keepNext: true },
  { id: 'Heading4', name: 'heading 4', size: 24, bold: true, before: 200, after: 80, outline: 3, keepNext: true },
  { id: 'Heading5', name: 'heading 5', size: 24, italic: true, before: 200, after: 80, outline: 4, keepNext: true },
  { id: 'ListParagraph', name: 'List Paragraph', after: 80 },
  { id: 'ListContinue', name: 'List Continue', after: 80, indent: 360 },
  { id: 'Quote', name: 'Quote', italic: true, indent: 480, after: 80 },
  { id: 'Caption', name: 'caption', size: 21, after: 120, keepNext: true },
  { id: 'TableText', name: 'Table Text', size: 22, after: 40 },
  { id: 'TableHeading', name: 'Table Heading', size: 22, bold: true, after: 40 },
  { id: 'Footer', name: 'footer', size: 18 },
];

function styleXml({ id, name, size, bold, italic, before, after, indent, outline, keepNext }: Style): string {
  const spacing =
    before === undefined && after === undefined
      ? ''
      : `<w:spacing w:before="${String(before ?? 0)}" w:after="${String(after ?? 0)}"/>`;
  const paragraph = [
    keepNext ? '<w:keepNext/>' : '',
    spacing,
    indent === undefined ? '' : `<w:ind w:left="${String(indent)}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${String(outline)}"/>`,
  ].join('');
  const run = [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    size === undefined ? '' : `<w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`,
  ].join('');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="${outline === undefined ? id : 'Normal'}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
const tableGrid = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** 12 point and sans serif: the smallest that accessible documents use. */
export function stylesXml(lang: string, isRtl: boolean): string {
  const language = isRtl
    ? `<w:lang w:val="en-GB" w:bidi="${lang}"/>`
    : `<w:lang w:val="${lang === 'en' ? 'en-GB' : lang}"/>`;
  const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="24"/><w:szCs w:val="24"/>${language}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const link =
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B5563"/><w:u w:val="single"/></w:rPr></w:style>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${main}">${defaults}${normal}${link}${styles.map(styleXml).join('')}${tableGrid}</w:styles>`;
}
