/** What a file is, told by its first bytes and never by its name or by what its sender says. Pure. */
import { unzipSync } from 'fflate';

export type FileKind = 'image' | 'pdf' | 'document' | 'audio';

export type Media = { kind: FileKind; mediaType: string; extension: string };

const image = (name: string, extension = name): Media => ({ kind: 'image', mediaType: `image/${name}`, extension });
const audio = (name: string, extension: string): Media => ({ kind: 'audio', mediaType: `audio/${name}`, extension });

const isAt = (bytes: Uint8Array, at: number, ...expected: number[]): boolean =>
  expected.every((byte, index) => bytes[at + index] === byte);

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

function imageOf(bytes: Uint8Array): Media | null {
  if (isAt(bytes, 0, 0xff, 0xd8, 0xff)) return image('jpeg', 'jpg');
  if (isAt(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return image('png');
  if (/^GIF8[79]a$/.test(textAt(bytes, 0, 6))) return image('gif');
  return textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP' ? image('webp') : null;
}

function audioOf(bytes: Uint8Array): Media | null {
  const start = textAt(bytes, 0, 4);
  // An MPEG frame: eleven bits set, then a version and a layer that exist.
  const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0 && ((bytes[1] ?? 0) & 0x06) !== 0;
  if (start.startsWith('ID3') || isFrame) return audio('mpeg', 'mp3');
  if (start === 'RIFF' && textAt(bytes, 8, 4) === 'WAVE') return audio('wav', 'wav');
  if (start === 'OggS') return audio('ogg', 'ogg');
  if (start === 'fLaC') return audio('flac', 'flac');
  return textAt(bytes, 4, 4) === 'ftyp' && textAt(bytes, 8, 3) === 'M4A' ? audio('mp4', 'm4a') : null;
}

const office = 'application/vnd.openxmlformats-officedocument';
const documents: readonly { has: string; media: Media }[] = [
  {
    has: 'word/document.xml',
    media: { kind: 'document', mediaType: `${office}.wordprocessingml.document`, extension: 'docx' },
  },
  {
    has: 'xl/workbook.xml',
    media: { kind: 'document', mediaType: `${office}.spreadsheetml.sheet`, extension: 'xlsx' },
  },
  {
    has: 'ppt/presentation.xml',
    media: { kind: 'document', mediaType: `${office}.presentationml.presentation`, extension: 'pptx' },
  },
];
const openDocument = 'application/vnd.oasis.opendocument.';
const openKinds: Readonly<Record<string, string>> = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' };

/** What an honest document of ten megabytes may unpack to, and how many parts it may have. */
const mostUnpacked = 200 * 1024 * 1024;
const mostParts = 5000;
const macros = /(^|\/)(vbaProject\.bin|Basic|Scripts)(\/|$)/i;

type Listed = { names: Set<string>; size: number };

/** The parts of a ZIP file by its directory; nothing is unpacked. */
function partsOf(bytes: Uint8Array): Listed | null {
  const names = new Set<string>();
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (names.size > mostParts) throw new RangeError('Too many parts.');
        names.add(name);
        size += originalSize;
        return false;
      },
    });
  } catch {
    return null;
  }
  return { names, size };
}

/** A document of parts without programs in it. */
function documentOf(bytes: Uint8Array): Media | null {
  if (!isAt(bytes, 0, 0x50, 0x4b, 0x03, 0x04)) return null;
  const parts = partsOf(bytes);
  if (parts === null || parts.size > mostUnpacked || [...parts.names].some((name) => macros.test(name))) return null;
  const known = documents.find(({ has }) => parts.names.has(has) && parts.names.has('[Content_Types].xml'));
  if (known) return known.media;
  // The type of an OpenDocument file stands uncompressed as its first part.
  const first = textAt(bytes, 30, 80);
  const start = `mimetype${openDocument}`;
  const kind = first.startsWith(start) ? (/^[a-z]+/.exec(first.slice(start.length))?.[0] ?? '') : '';
  const named = Object.keys(openKinds).find((open) => kind.startsWith(open));
  if (named === undefined) return null;
  return { kind: 'document', mediaType: `${openDocument}${named}`, extension: openKinds[named] ?? 'odt' };
}

/** What the bytes are; null for everything that is not taken, SVG and HTML among it. */
export function mediaOf(bytes: Uint8Array): Media | null {
  if (bytes.length < 12) return null;
  if (textAt(bytes, 0, 5) === '%PDF-') return { kind: 'pdf', mediaType: 'application/pdf', extension: 'pdf' };
  return imageOf(bytes) ?? audioOf(bytes) ?? documentOf(bytes);
}

/** The end of a file's name for a stored media type. */
const extensions: Readonly<Record<string, string>> = Object.fromEntries([
  ...['jpeg', 'png', 'gif', 'webp'].map((name) => [`image/${name}`, name === 'jpeg' ? 'jpg' : name]),
  ['audio/mpeg', 'mp3'],
  ['audio/wav', 'wav'],
  ['audio/ogg', 'ogg'],
  ['audio/flac', 'flac'],
  ['audio/mp4', 'm4a'],
  ['application/pdf', 'pdf'],
  ...documents.map(({ media }) => [media.mediaType, media.extension]),
  ...Object.entries(openKinds).map(([kind, extension]) => [`${openDocument}${kind}`, extension]),
]);

export const extensionOf = (mediaType: string): string => extensions[mediaType] ?? 'bin';

/** The kind that a stored media type belongs to. */
export function kindOf(mediaType: string): FileKind {
  if (mediaType.startsWith('image/')) return 'image';
  if (mediaType.startsWith('audio/')) return 'audio';
  return mediaType === 'application/pdf' ? 'pdf' : 'document';
}

/** What a browser's file chooser is asked to offer; the bytes decide. HEIC is left out so that telephones send JPEG. */
export const accepted: Readonly<Record<FileKind, string>> = {
  image: 'image/jpeg,image/png,image/webp,image/gif',
  pdf: 'application/pdf,.pdf',
  document: '.docx,.xlsx,.pptx,.odt,.ods,.odp',
  audio: '.mp3,.m4a,.wav,.ogg,.flac,audio/mpeg,audio/mp4,audio/wav',
};
