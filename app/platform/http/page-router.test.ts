import { createRequestHandler } from '@remix-run/node';
import type { EntryContext, ServerBuild } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { createPageRouter } from './page-router.server.ts';

type Loader = () => unknown;

const page = (id: string, path: string, loader: Loader, scripts = false) => ({
  id,
  path,
  parentId: 'root',
  module: { default: () => null, loader, ...(scripts && { handle: { scripts } }) },
});

/** A site of pages that answers what it would draw from and what it would hand over. */
function buildOf(...pages: ReturnType<typeof page>[]): ServerBuild {
  const root = { id: 'root', path: '', module: { default: () => null, loader: () => ({ name: 'Said & Done' }) } };
  const routes = Object.fromEntries([root, ...pages].map((route) => [route.id, route]));
  const answer = async (_request: Request, status: number, headers: Headers, remix: EntryContext) => {
    const handedOver = await new Response(remix.serverHandoffStream).text();
    return new Response(JSON.stringify({ drawn: remix.staticHandlerContext.loaderData, handedOver }), {
      status,
      headers,
    });
  };
  return {
    ...{ routes, entry: { module: { default: answer } }, assets: { routes, entry: {}, url: '', version: '' } },
    ...{ future: { v3_singleFetch: true }, basename: '/', publicPath: '/', assetsBuildDirectory: '', isSpaMode: false },
  } as unknown as ServerBuild;
}

async function visit(build: ServerBuild, pathname: string): Promise<{ drawn: unknown; handedOver: string }> {
  const handler = createRequestHandler(createPageRouter(build)(pathname), 'production');
  const answer = await handler(new Request(`https://said-and-done.example${pathname}`));
  return (await answer.json()) as { drawn: unknown; handedOver: string };
}

const said = () => ({ said: 'We wait too long.' });

describe('what a page hands over to the browser', () => {
  it('is nothing of what it was drawn from, where no script of the page would take it', async () => {
    const { drawn, handedOver } = await visit(buildOf(page('progress', '/progress', said)), '/progress');
    expect(drawn).toEqual({ root: { name: 'Said & Done' }, progress: said() });
    expect(handedOver).not.toContain('wait too long');
    expect(handedOver).not.toContain('Said & Done');
  });

  it('is all of it where the page has scripts', async () => {
    const { drawn, handedOver } = await visit(buildOf(page('preview', '/preview', said, true)), '/preview');
    expect(drawn).toEqual({ root: { name: 'Said & Done' }, preview: said() });
    expect(handedOver).toContain('wait too long');
    expect(handedOver).toContain('Said & Done');
  });

  it('leaves alone what nobody may change, and lists', async () => {
    const frozen = buildOf(page('frozen', '/frozen', () => Object.freeze(said())));
    expect((await visit(frozen, '/frozen')).drawn).toMatchObject({ frozen: said() });
    const list = buildOf(page('list', '/list', () => [1, 2]));
    expect((await visit(list, '/list')).drawn).toMatchObject({ list: [1, 2] });
  });
});
