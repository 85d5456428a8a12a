/** Sends requests exactly as they are written: no redirect followed, no address tidied, no header added but what a form needs. */
import { Agent, request as send } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

export type Reply = {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** The Location header, empty where there is none. */
  location: string;
};

export type Asked = {
  method?: string;
  cookie?: string;
  headers?: OutgoingHttpHeaders;
  /** Fields of a form; without a method of its own the request is then a POST. */
  form?: Record<string, string> | [string, string][];
  /** Any other body. Without a Content-Length header it is sent in chunks. */
  body?: string | Buffer;
};

const agent = new Agent({ keepAlive: true });

/** Asks the server at `address` (http://host:port) for `path`. */
export function ask(address: string, path: string, asked: Asked = {}): Promise<Reply> {
  const { hostname, port } = new URL(address);
  const body = asked.form ? new URLSearchParams(asked.form).toString() : asked.body;
  const headers: OutgoingHttpHeaders = {
    ...(asked.form && {
      origin: address,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body ?? ''),
    }),
    ...(asked.cookie && { cookie: asked.cookie }),
    ...asked.headers,
  };
  const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
  return new Promise((resolve, reject) => {
    const request = send({ agent, hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
          location: response.headers.location ?? '',
        }),
      );
    });
    request.on('error', reject);
    if (body !== undefined) request.write(body);
    request.end();
  });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

/** Text of HTML as its reader sees it. */
export function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Values of the attribute wherever a tag of this name has it, in the order of the page. */
export function attributes(html: string, tag: string, attribute: string): string[] {
  const tags = html.match(new RegExp(`<${tag}\\b[^>]*>`, 'g')) ?? [];
  return tags.flatMap((text) => {
    const value = new RegExp(`\\s${attribute}="([^"]*)"`).exec(text)?.[1];
    return value === undefined ? [] : [plain(value)];
  });
}

/** What the page's first heading says. */
export function heading(html: string): string {
  return plain((/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '')).trim();
}
