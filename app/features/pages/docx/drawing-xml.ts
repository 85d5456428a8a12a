/** A picture in a Word document (ECMA-376, DrawingML): as wide as it is, and no wider than the text. Pure. */

/** One picture of the document: the id of its relationship, its file and the address that the HTML gives it. */
export type Picture = { id: string; file: string; address: string };

const pictureSchema = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const drawingSchema = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const inlineSchema = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

/** English Metric Units: 914,400 to the inch, and 96 pixels to the inch. */
const perPixel = 9525;
/** The text of a page of A4 with margins of 2 cm; two thirds of its height, so that a caption stands on the same sheet. */
const widest = 6_120_000;
const highest = 6_480_000;

/** Word's own mark for a picture that screen readers pass over. */
const decorative =
  `<a:extLst xmlns:a="${drawingSchema}"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

type Drawn = {
  picture: Picture;
  /** 1 for the first of the document. */
  number: number;
  /** Pixels. */
  width: number;
  height: number;
  /** What it shows, as XML may hold it; empty for a decoration. */
  alternative: string;
};

/** A paragraph of a picture alone, which keeps with its caption. */
export function pictureParagraph({ picture, number, width, height, alternative }: Drawn): string {
  const scale = Math.min(1, widest / (width * perPixel), highest / (height * perPixel));
  const [cx, cy] = [width, height].map((side) => String(Math.max(1, Math.round(side * perPixel * scale))));
  const name = `Picture ${String(number)}`;
  const properties = `<wp:docPr id="${String(number)}" name="${name}" descr="${alternative}"`;
  const described = alternative === '' ? `${properties}>${decorative}</wp:docPr>` : `${properties}/>`;
  return (
    '<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${cx ?? ''}" cy="${cy ?? ''}"/>${described}<wp:cNvGraphicFramePr>` +
    `<a:graphicFrameLocks xmlns:a="${drawingSchema}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${drawingSchema}"><a:graphicData uri="${pictureSchema}"><pic:pic xmlns:pic="${pictureSchema}">` +
    `<pic:nvPicPr><pic:cNvPr id="${String(number)}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${picture.id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx ?? ''}" cy="${cy ?? ''}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>' +
    '</wp:inline></w:drawing></w:r></w:p>'
  );
}
