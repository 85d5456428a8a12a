/** The limit: one Node process that sends fixed bytes, with as few headers as a page has. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

process.once('message', (bodies: Record<string, string>) => {
  const pages = new Map(Object.entries(bodies).map(([path, body]) => [path, Buffer.from(body)]));
  const nothing = Buffer.alloc(0);
  const server = createServer((request, response) => {
    const body = pages.get(request.url ?? '') ?? nothing;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length });
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
