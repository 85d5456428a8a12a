/** A server that speaks as the mail provider does, for tests of what it answers. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { headers: IncomingHttpHeaders; body: Record<string, unknown> };
export type Answer = { status: number; body: object; headers?: Record<string, string> };

export type MailProvider = {
  baseUrl: string;
  /** What it was asked, in order. */
  asked: Asked[];
  close: () => Promise<void>;
};

export const accepted: Answer = { status: 200, body: { id: '1' } };

/** A refusal as Resend words it; its message quotes an address, as theirs do. */
export function refusal(status: number, name: string, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: { statusCode: status, name, message: 'about ann@example.org' } };
}

/** Starts it; it gives the answers in order, and the last one for ever. */
export async function startMailProvider(...answers: Answer[]): Promise<MailProvider> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
      asked.push({ headers: request.headers, body });
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      response.writeHead(answer?.status ?? 500, { 'content-type': 'application/json', ...answer?.headers });
      response.end(JSON.stringify(answer?.body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}
