/** The body of a request, read only as far as somebody wants it, and never in a way that keeps the answer from arriving. */
import type { IncomingMessage } from 'node:http';
import type { ReadBody } from './form.server.ts';

export type Body = {
  /** The whole body in the parts in which it came, or why it is not read on. Once. */
  read: ReadBody;
  /**
   * Called once the answer is sent: what was read counts no more, and what nobody wanted is read off. A visitor who is
   * still sending does not read an answer, and one who is cut off while sending sees a broken connection instead of it.
   */
  end: () => void;
};

/** Whoever goes on sending this much after the refusal is cut off. */
const mostDiscarded = 64 * 1024 * 1024;

/** Bytes of bodies that are arriving or being answered, of all visitors together: many large forms at once must not fill the memory. */
const mostHeld = 256 * 1024 * 1024;
let held = 0;

/** @param hold told of every part that is kept */
function readUpTo(request: IncomingMessage, limit: number, hold: (bytes: number) => void): ReturnType<ReadBody> {
  return new Promise((resolve, reject) => {
    let parts: Buffer[] = [];
    let size = 0;
    const settle = (act: () => void) => {
      request.pause();
      request.off('data', take).off('end', end).off('error', fail).off('close', cut);
      act();
      parts = [];
    };
    const take = (part: Buffer) => {
      size += part.length;
      if (size > limit) {
        settle(() => resolve('too-long'));
        return;
      }
      hold(part.length);
      parts.push(part);
      if (held > mostHeld) settle(() => resolve('too-many'));
    };
    const end = () => settle(() => resolve(parts));
    const fail = (error: Error) => settle(() => reject(error));
    const cut = () => fail(new Error('The visitor left before the form had arrived.'));
    request.on('data', take).once('end', end).once('error', fail).once('close', cut);
  });
}

/** Takes over the body of a request; nothing else may read it. */
export function createBody(request: IncomingMessage): Body {
  let own = 0;
  const hold = (bytes: number) => {
    own += bytes;
    held += bytes;
  };
  const end = () => {
    hold(-own);
    if (request.complete) return;
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > mostDiscarded) request.destroy();
    });
    request.resume();
  };
  return { read: (limit) => readUpTo(request, limit, hold), end };
}
