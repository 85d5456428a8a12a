/** The body of a request, read only as far as somebody wants it, and never in a way that keeps the answer from arriving. */
import type { IncomingMessage } from 'node:http';

export type Body = {
  stream: ReadableStream<Uint8Array>;
  /**
   * Reads off what nobody wanted. A visitor who is still sending does not read an answer, and one who is cut off while
   * sending sees a broken connection instead of it.
   */
  discard: () => void;
};

/** Whoever goes on sending this much after the refusal is cut off. */
const mostDiscarded = 64 * 1024 * 1024;

/** Takes over the body of a request; nothing else may read it. */
export function createBody(request: IncomingMessage): Body {
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const take = (part: Buffer) => {
        controller.enqueue(part);
        if ((controller.desiredSize ?? 0) <= 0) request.pause();
      };
      const end = () => controller.close();
      stop = () => {
        request.off('data', take);
        request.off('end', end);
      };
      request.on('data', take);
      request.once('end', end);
      request.once('error', (error) => controller.error(error));
    },
    pull() {
      request.resume();
    },
    cancel() {
      stop();
    },
  });
  const discard = () => {
    if (request.complete) return;
    stop();
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > mostDiscarded) request.destroy();
    });
    request.resume();
  };
  return { stream, discard };
}
