/** A load client for loopback: a few keep-alive connections, one request under way on each, in a process of its own. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export type LoadTask = {
  port: number;
  connections: number;
  seconds: number;
  /** Whole requests, sent in turn; the last is followed by the first unless `once`. */
  requests: string[];
  /** Each request is sent one time; the load ends when there is none left. */
  once: boolean;
  /** The status that counts as done. */
  expected: number;
};

export type LoadResult = { done: number; failed: number; seconds: number; p50: number; p95: number };

/** Length of a whole response at the start of the buffer, or null while more is to come. */
function responseLength(buffer: Buffer): number | null {
  const head = buffer.indexOf('\r\n\r\n');
  if (head === -1) return null;
  const headers = buffer.toString('latin1', 0, head).toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(headers);
  if (length) {
    const total = head + 4 + Number(length[1]);
    return buffer.length >= total ? total : null;
  }
  if (!headers.includes('transfer-encoding: chunked')) return head + 4;
  const end = buffer.indexOf('0\r\n\r\n', head + 4);
  return end === -1 ? null : end + 5;
}

class Load {
  readonly #task: LoadTask;
  readonly #times: number[] = [];
  #next = 0;
  #failed = 0;
  #began = 0;

  constructor(task: LoadTask) {
    this.#task = task;
  }

  #take(): string | null {
    const { requests, once, seconds } = this.#task;
    if (performance.now() - this.#began > seconds * 1000) return null;
    if (once && this.#next >= requests.length) return null;
    const request = requests[this.#next % requests.length];
    this.#next += 1;
    return request ?? null;
  }

  /** One connection, until there is nothing left to send. */
  #connection(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket: Socket = connect(this.#task.port, '127.0.0.1');
      let sentAt = 0;
      let received = Buffer.alloc(0);
      const send = () => {
        const request = this.#take();
        if (request === null) {
          socket.destroy();
          resolve();
          return;
        }
        sentAt = performance.now();
        socket.write(request);
      };
      socket.setNoDelay(true);
      socket.once('connect', send);
      socket.once('error', reject);
      socket.once('close', () => resolve());
      socket.on('data', (part) => {
        received = received.length === 0 ? part : Buffer.concat([received, part]);
        const length = responseLength(received);
        if (length === null) return;
        this.#times.push(performance.now() - sentAt);
        if (Number(received.toString('latin1', 9, 12)) !== this.#task.expected) this.#failed += 1;
        received = received.subarray(length);
        send();
      });
    });
  }

  async run(): Promise<LoadResult> {
    this.#began = performance.now();
    await Promise.all(Array.from({ length: this.#task.connections }, () => this.#connection()));
    const seconds = (performance.now() - this.#began) / 1000;
    const sorted = this.#times.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { done: sorted.length - this.#failed, failed: this.#failed, seconds, p50: at(0.5), p95: at(0.95) };
  }
}

process.once('message', (task: LoadTask) => {
  new Load(task).run().then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
