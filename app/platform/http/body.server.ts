/** The body of a request, read only as far as somebody wants it, and never in a way that keeps the answer from arriving. */
import type { IncomingMessage } from 'node:http';
import type { BodyParts } from './form.server.ts';

export type Body = {
  /** The parts in which it comes, none before the one before it is taken. Once; who stops early leaves the rest where it is. */
  parts: BodyParts;
  /**
   * Called once the answer is sent: what nobody wanted is read off. A visitor who is still sending does not read an answer,
   * and one who is cut off while sending sees a broken connection instead of it.
   */
  end: () => void;
};

/** Whoever goes on sending this much after the refusal is cut off. */
const mostDiscarded = 64 * 1024 * 1024;

/** Takes over the body of a request; nothing else may read it. */
export function createBody(request: IncomingMessage): Body {
  const end = () => {
    if (request.complete) return;
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > mostDiscarded) request.destroy();
    });
    request.resume();
  };
  return { parts: () => request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>, end };
}
