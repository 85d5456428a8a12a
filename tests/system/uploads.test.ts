/** Forms with files over real connections: bodies over the limit, bodies that lie about their length, and what they cost. */
import { readFileSync } from 'node:fs';
import { request as send } from 'node:http';
import type { ClientRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite } from '#tests/factories/site.ts';
import type { Site } from '#tests/factories/site.ts';
import { ask } from '#tests/factories/visiting/ask.ts';
import { expectPage, storesNothing } from '../routes/refusals.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});

afterAll(async () => {
  await site.stop();
});

const megabyte = 1024 * 1024;
const path = '/sampleford/surveys/therapy-survey/answer';
const boundary = 'between-the-parts';
const type = `multipart/form-data; boundary=${boundary}`;
const head = Buffer.from(
  `--${boundary}\r\ncontent-disposition: form-data; name="_page"\r\n\r\n0\r\n--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
);
const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
const formOf = (size: number) => Buffer.concat([head, Buffer.alloc(size, 'x'), tail]);

const post = (body: Buffer, headers: Record<string, string | number>) =>
  ask(site.address, path, {
    method: 'POST',
    body,
    headers: { 'content-type': type, origin: site.address, ...headers },
  });

/** Sends these lines and bytes as they are and answers what came back until the connection ended or the visitor hung up. */
function raw(headers: string[], body: Buffer, hangsUp = false): Promise<string> {
  const { hostname, port } = new URL(site.address);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        [`POST ${path} HTTP/1.1`, `Host: ${hostname}:${port}`, `Origin: ${site.address}`, ...headers, '', ''].join(
          '\r\n',
        ),
      );
      socket.write(body, () => {
        if (hangsUp) socket.destroy();
      });
    });
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.on('error', () => undefined).on('close', () => resolve(answer));
  });
}

describe('a form with files', () => {
  storesNothing(() => site);

  it('over the limit is refused by a page that names it, without being read', async () => {
    const { hostname, port } = new URL(site.address);
    const headers = { 'content-type': type, 'content-length': 26 * megabyte, origin: site.address };
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const request = send({ hostname, port, path, method: 'POST', headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body });
          request.destroy();
        });
      });
      request.on('error', reject);
      // Not a byte of the body is sent.
      request.flushHeaders();
    });
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('25 MB');
  });

  it('over the limit, told or in chunks, is refused while it is sent', async () => {
    const body = formOf(26 * megabyte);
    expectPage(await post(body, { 'content-length': body.length }), 413, '25 MB');
    expectPage(await post(body, { 'transfer-encoding': 'chunked' }), 413, '25 MB');
  });

  it('within the limit is read, however it is sent', async () => {
    const body = formOf(20 * megabyte);
    expectPage(await post(body, { 'content-length': body.length }), 400, '</html>');
    expectPage(await post(body, { 'transfer-encoding': 'chunked' }), 400, '</html>');
  });

  it('longer than it says is read as far as it says, and the rest is no request', async () => {
    const answer = await raw([`Content-Type: ${type}`, 'Content-Length: 300'], formOf(2 * megabyte));
    expect(new Set(answer.match(/^HTTP\/1\.1 \d+/gm))).toEqual(new Set(['HTTP/1.1 400']));
  });

  it('shorter than it says is a visitor who left: nothing of it is kept, and no fault of the site', async () => {
    const before = site.output().length;
    await raw([`Content-Type: ${type}`, `Content-Length: ${String(20 * megabyte)}`], formOf(megabyte), true);
    await expect.poll(async () => (await ask(site.address, '/health/ready')).body).toBe('ready');
    expect(site.output().slice(before)).not.toContain('"level":50');
  });

  it('in a crowd fills no memory', async () => {
    const most = () =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(site.process.pid)}/status`, 'utf8'))?.[1]) / 1024;
    const before = most();
    const body = formOf(24 * megabyte);
    const replies = await Promise.all(Array.from({ length: 24 }, () => post(body, { 'transfer-encoding': 'chunked' })));
    expect(replies.map(({ status }) => status).filter((status) => status !== 400 && status !== 503)).toEqual([]);
    expect(most() - before).toBeLessThan(150);
  }, 60_000);

  it('that comes while too many others are held is asked to come again, and taken once they are gone', async () => {
    const { hostname, port } = new URL(site.address);
    const headers = { 'content-type': type, 'transfer-encoding': 'chunked', origin: site.address };
    const before = site.output().length;
    const body = formOf(24 * megabyte).subarray(0, 24 * megabyte);
    const held: ClientRequest[] = [];
    // Twenty-two forms that never end are more than the site holds.
    const status = await new Promise<number>((resolve) => {
      for (let count = 0; count < 22; count += 1) {
        const request = send({ hostname, port, path, method: 'POST', headers }, (answer) =>
          resolve(answer.statusCode ?? 0),
        );
        request.on('error', () => undefined);
        request.write(body);
        held.push(request);
      }
    });
    expect(status).toBe(503);
    for (const request of held) request.destroy();
    await expect
      .poll(async () => (await post(formOf(10 * megabyte), { 'transfer-encoding': 'chunked' })).status)
      .toBe(400);
    expect(site.output().slice(before)).not.toContain('could not be answered');
    expect(site.output().slice(before)).not.toContain('unexpected error');
  }, 60_000);
});
