/** The body of a request, read only as far as somebody wants it, and never in a way that keeps the answer from arriving. */
import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';

export type Body = {
  /** The whole body, or null as soon as it is longer than `limit` bytes. Once. */
  read: (limit: number) => Promise<Buffer | null>;
  /**
   * Reads off what nobody wanted. A visitor who is still sending does not read an answer, and one who is cut off while
   * sending sees a broken connection instead of it.
   */
  discard: () => void;
};

/** Whoever goes on sending this much after the refusal is cut off. */
const mostDiscarded = 64 * 1024 * 1024;

/** Bytes of bodies that are arriving, of all visitors together: many large forms at once must not fill the memory. */
const mostHeld = 256 * 1024 * 1024;
let held = 0;

function readUpTo(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const settle = (act: () => void) => {
      request.pause();
      request.off('data', take).off('end', end).off('error', fail).off('close', cut);
      held -= size;
      act();
    };
    const take = (part: Buffer) => {
      size += part.length;
      held += part.length;
      parts.push(part);
      if (size > limit) settle(() => resolve(null));
      else if (held > mostHeld) fail(new AppError('unavailable'));
    };
    const end = () => settle(() => resolve(Buffer.concat(parts)));
    const fail = (error: Error) => settle(() => reject(error));
    const cut = () => fail(new Error('The visitor left before the form had arrived.'));
    request.on('data', take).once('end', end).once('error', fail).once('close', cut);
  });
}

/** Takes over the body of a request; nothing else may read it. */
export function createBody(request: IncomingMessage): Body {
  const discard = () => {
    if (request.complete) return;
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > mostDiscarded) request.destroy();
    });
    request.resume();
  };
  return { read: (limit) => readUpTo(request, limit), discard };
}
