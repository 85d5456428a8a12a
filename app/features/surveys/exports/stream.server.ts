/** A file that is written while it is sent: the writer waits for the reader, and stops when the reader goes or stalls. */

export type Sink = {
  /** Waits until the reader has taken enough. Throws when the reader has gone, or took nothing for a minute. */
  write: (chunk: string | Uint8Array) => Promise<void>;
};

const longestStall = 60_000;
const chunkSize = 64 * 1024;
const encoder = new TextEncoder();

function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The reader of a download took nothing for too long.')),
      milliseconds,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Runs `work` while its output is read. What `work` holds open (a transaction, a cursor) is let go when it ends or throws, and
 * it throws at its next write once nobody reads any more.
 * @param ended is told of an error of the work; a reader who left is none
 */
export function streamOf(
  work: (sink: Sink) => Promise<void>,
  ended: (error: unknown) => void = () => undefined,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  let hasReader = true;
  writer.closed.catch(() => {
    hasReader = false;
  });
  let waiting = '';
  const send = async (bytes: Uint8Array) => {
    await within(writer.ready, longestStall);
    if (!hasReader) throw new Error('The reader of a download has gone.');
    // The next write waits for this one; a failure shows in `ready` and `closed`.
    writer.write(bytes).catch(() => undefined);
  };
  const write: Sink['write'] = async (chunk) => {
    if (typeof chunk === 'string') {
      waiting += chunk;
      if (waiting.length < chunkSize) return;
    }
    const text = waiting;
    waiting = '';
    if (text !== '') await send(encoder.encode(text));
    if (typeof chunk !== 'string') await send(chunk);
  };
  const run = async () => {
    await work({ write });
    if (waiting !== '') await send(encoder.encode(waiting));
    await within(writer.ready, longestStall);
    await writer.close();
  };
  run().catch(async (error: unknown) => {
    if (hasReader) ended(error);
    await writer.abort(error).catch(() => undefined);
  });
  return readable;
}
