/** How feeds are sent: their media type, and when the newest entry was published. Pure. */
import type { PublicFile } from '#app/platform/public-file.server.ts';

/** A feed as a file; a reader may ask by its ETag, and sees by Last-Modified how old its newest entry is. */
export function feedFile({ text, updated }: { text: string; updated: Date }): PublicFile {
  return {
    type: 'application/atom+xml; charset=utf-8',
    text,
    headers: { 'Last-Modified': updated.toUTCString() },
  };
}
