/** Refusals of the API as problem+json (RFC 9457), whatever the door or a read has thrown. */
import type { ErrorBody } from '#app/platform/errors.ts';
import type { DoorFunction } from '#app/platform/door.server.ts';
import { translator } from '#app/platform/messages.ts';
import { openDataMessages } from './messages.ts';

type Thrown = { data: ErrorBody; init: { status: number } };

const isRefusal = (thrown: unknown): thrown is Thrown =>
  typeof thrown === 'object' && thrown !== null && 'data' in thrown && 'init' in thrown;

const titled = [400, 404, 405, 500] as const;

/** A problem as an answer. */
export function problemAnswer(status: number, reason = ''): Response {
  const t = translator('en', openDataMessages);
  const known = titled.find((one) => one === status) ?? 500;
  const detail = reason !== '' ? reason : t(known === 404 ? 'detail_404' : 'detail_500');
  const body = { type: 'about:blank', title: t(`problem_${known}`), status, detail };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/** The same loader, its refusals as problems; redirects to a present address stay redirects. */
export function withProblems(loader: DoorFunction<Response>): DoorFunction<Response> {
  const answer = async (args: Parameters<DoorFunction<Response>>[0]) => {
    try {
      return await loader(args);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      return problemAnswer(thrown.init.status, thrown.data.detail.reason);
    }
  };
  return Object.assign(answer, { door: loader.door });
}
