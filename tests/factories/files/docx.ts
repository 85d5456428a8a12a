/** Opens a ZIP archive and reads XML as strictly as a word processor does. */
import { crc32, inflateRawSync } from 'node:zlib';

/** The entries of an archive by name, found through its central directory; @throws for a wrong length or checksum. */
export function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error('The central directory is broken.');
    const [method, crc] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 16)];
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const [nameLength, more, note] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const raw = archive.subarray(from, from + packed);
    const content = method === 8 ? inflateRawSync(raw) : raw;
    if (content.length !== size || crc32(content) !== crc) throw new Error(`${name} is damaged.`);
    entries.set(name, content.toString('utf8'));
    at += 46 + (nameLength ?? 0) + (more ?? 0) + (note ?? 0);
  }
  return entries;
}

const name = String.raw`[A-Za-z_][\w.:-]*`;
const tagForm = new RegExp(String.raw`^<(/?)(${name})((?:\s+${name}="[^"<]*")*)\s*(/?)>$`);
const reference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;

/** What is wrong with a document as XML 1.0, in words; null when it is well formed. */
export function xmlProblem(xml: string): string | null {
  const open: string[] = [];
  let roots = 0;
  for (const [token] of xml.replace(/^<\?xml[^?]*\?>\s*/, '').matchAll(/<[^>]*>|[^<]+/g)) {
    if (reference.test(token)) return `A bare ampersand: ${token}`;
    if (!token.startsWith('<')) {
      if (open.length === 0 && token.trim() !== '') return `Text outside the root: ${token}`;
      continue;
    }
    const parts = tagForm.exec(token);
    if (!parts) return `Not a tag: ${token}`;
    const attributes = [...(parts[3] ?? '').matchAll(/([\w.:-]+)="/g)].map((match) => match[1]);
    if (new Set(attributes).size < attributes.length) return `An attribute twice: ${token}`;
    if (parts[1] === '/') {
      if (open.pop() !== parts[2]) return `Closed out of order: ${token}`;
    } else {
      if (open.length === 0) roots += 1;
      if (parts[4] !== '/') open.push(parts[2] ?? '');
    }
  }
  if (open.length > 0) return `Never closed: ${open.join(', ')}`;
  return roots === 1 ? null : `${String(roots)} roots`;
}
