/** A Word document of an article: the parts of the package (ECMA-376, Open Packaging Conventions) as one ZIP. Pure. */
import type { MadeImage } from '#app/features/files/images.server.ts';
import { zipOf } from '#app/lib/archive/zip.server.ts';
import { documentOf, escapeXml } from './document-xml.ts';
import { inlineSchema } from './drawing-xml.ts';
import type { DocumentParts, NumberedList } from './document-xml.ts';
import { stylesXml } from './styles-xml.ts';

export type Article = {
  title: string;
  /** What its article element holds. */
  html: string;
  /** BCP 47. */
  lang: string;
  isRtl: boolean;
  /** Of this site, for links to its pages. */
  origin: string;
  /** Who publishes it, such as the area. */
  publisher: string;
  at: Date;
  /** JPEG, by the address that the HTML gives each. */
  pictures: ReadonlyMap<string, MadeImage>;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="jpeg" ContentType="image/jpeg"/>
<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/>
<Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/>
<Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>`;

const packageXml = `${head}<Relationships xmlns="${packageRelationships}">
<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>`;

function coreXml({ title, lang, publisher, at }: Article): string {
  const when = at.toISOString().replace(/\.\d+Z$/, 'Z');
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>${escapeXml(title)}</dc:title>
<dc:creator>${escapeXml(publisher)}</dc:creator>
<dc:language>${escapeXml(lang)}</dc:language>
<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created>
<dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified>
</cp:coreProperties>`;
}

function documentXml({ body }: DocumentParts): string {
  const section =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  return `${head}<w:document xmlns:w="${main}" xmlns:r="${relationships}" xmlns:wp="${inlineSchema}"><w:body>${body}${section}</w:body></w:document>`;
}

function relationshipsXml({ links, pictures }: DocumentParts): string {
  const external = links.map(
    ({ id, href }) =>
      `<Relationship Id="${id}" Type="${relationships}/hyperlink" Target="${escapeXml(href)}" TargetMode="External"/>`,
  );
  const images = pictures.map(
    ({ id, file }) => `<Relationship Id="${id}" Type="${relationships}/image" Target="${file}"/>`,
  );
  return `${head}<Relationships xmlns="${packageRelationships}">
<Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="${relationships}/numbering" Target="numbering.xml"/>
<Relationship Id="rId3" Type="${relationships}/settings" Target="settings.xml"/>
<Relationship Id="rId4" Type="${relationships}/footer" Target="footer1.xml"/>
${[...external, ...images].join('\n')}
</Relationships>`;
}

const levels = [0, 1, 2, 3, 4, 5];

function abstractList(id: number, isOrdered: boolean): string {
  const each = levels.map((level) => {
    const text = isOrdered ? `%${String(level + 1)}.` : '•';
    const indent = 360 * (level + 1);
    return `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${isOrdered ? 'decimal' : 'bullet'}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${String(indent)}" w:hanging="360"/></w:pPr></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="multilevel"/>${each.join('')}</w:abstractNum>`;
}

/** Every list counts for itself, from its own first number. */
function listXml({ id, isOrdered, start }: NumberedList): string {
  const from = levels
    .map(
      (level) => `<w:lvlOverride w:ilvl="${String(level)}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride>`,
    )
    .join('');
  return `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${isOrdered ? '1' : '0'}"/>${isOrdered ? from : ''}</w:num>`;
}

function numberingXml({ lists }: DocumentParts): string {
  return `${head}<w:numbering xmlns:w="${main}">${abstractList(0, false)}${abstractList(1, true)}${lists.map(listXml).join('')}</w:numbering>`;
}

const settingsXml = `${head}<w:settings xmlns:w="${main}"><w:defaultTabStop w:val="720"/></w:settings>`;

const pageNumber =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

function footerXml({ title, publisher }: Article): string {
  const line = escapeXml(`${title} · ${publisher} · `);
  return `${head}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${line}</w:t></w:r>${pageNumber}</w:p></w:ftr>`;
}

/** The document as the bytes of a .docx file; the same article gives the same bytes. */
export function writeDocx(article: Article): Buffer {
  const parts = documentOf(article.html, article);
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageXml,
    'word/document.xml': documentXml(parts),
    'word/_rels/document.xml.rels': relationshipsXml(parts),
    'word/styles.xml': stylesXml(article.lang, article.isRtl),
    'word/numbering.xml': numberingXml(parts),
    'word/settings.xml': settingsXml,
    'word/footer1.xml': footerXml(article),
    'docProps/core.xml': coreXml(article),
  };
  const media = parts.pictures.flatMap(({ file, address }) => {
    const picture = article.pictures.get(address);
    return picture ? [{ path: `word/${file}`, body: picture.body }] : [];
  });
  return zipOf([...Object.entries(files).map(([path, xml]) => ({ path, body: Buffer.from(xml) })), ...media]);
}
