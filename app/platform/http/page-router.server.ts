/**
 * Finds the page of an address before Remix does, and gives Remix a build of that page alone: matching an address against
 * every route of the site costs more than rendering a small page.
 */
import type { ServerBuild } from '@remix-run/node';
import { UNSAFE_SingleFetchRedirectSymbol as notHandedOver } from '@remix-run/server-runtime';
import type { PageHandle } from '../page.ts';

type Branch = { pages: Map<string, Branch>; parameter: Branch | null; routeId: string | null };

const newBranch = (): Branch => ({ pages: new Map(), parameter: null, routeId: null });

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

function plant(tree: Branch, path: string, routeId: string): void {
  let branch = tree;
  for (const segment of segmentsOf(path)) {
    if (segment.startsWith(':')) {
      branch.parameter ??= newBranch();
      branch = branch.parameter;
    } else {
      const next = branch.pages.get(segment) ?? newBranch();
      branch.pages.set(segment, next);
      branch = next;
    }
  }
  branch.routeId ??= routeId;
}

/** Fixed segments before parameters, as the router ranks them. */
function seek(branch: Branch, segments: readonly string[], place: number): string | null {
  const segment = segments[place];
  if (segment === undefined) return branch.routeId;
  const fixed = branch.pages.get(segment);
  const found = fixed ? seek(fixed, segments, place + 1) : null;
  return found ?? (branch.parameter ? seek(branch.parameter, segments, place + 1) : null);
}

/** Addresses that a router may read in more than one way are left to it. */
const isPlain = (pathname: string) =>
  !pathname.includes('//') && !pathname.includes('%') && !pathname.includes('.data');

type PageModule = NonNullable<ServerBuild['routes'][string]>['module'];

/**
 * A document without Remix's scripts hands no data over to them, but Remix encodes all of it before the page is drawn, which
 * takes a tenth of the time. Of an object with this symbol it encodes what the symbol says: nothing.
 */
function keepHere(data: unknown): unknown {
  const isPlain = typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype;
  if (isPlain && Object.isExtensible(data)) Object.defineProperty(data, notHandedOver, { value: null });
  return data;
}

function withoutHandoff(module: PageModule): PageModule {
  const { loader, action } = module;
  return {
    ...module,
    ...(loader && { loader: async (given) => keepHere(await loader(given)) }),
    ...(action && { action: async (given) => keepHere(await action(given)) }),
  };
}

/** The build of one page and the frame around it; the renderer walks the routes of the assets too. */
function smallBuild(build: ServerBuild, routeId: string): ServerBuild {
  const pick = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => id === 'root' || id === routeId));
  const { handle } = build.routes[routeId]?.module ?? {};
  const hydrates = (handle as PageHandle | undefined)?.scripts === true;
  const routes = Object.entries(pick(build.routes)).map(([id, route]) => {
    return [id, route && !hydrates ? { ...route, module: withoutHandoff(route.module) } : route] as const;
  });
  return {
    ...build,
    routes: Object.fromEntries(routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}

/**
 * Answers the smallest build that holds the page of an address: the page and the frame above it. The whole build where no
 * single page fits, so that Remix decides.
 */
export function createPageRouter(build: ServerBuild): (pathname: string) => ServerBuild {
  const tree = newBranch();
  const builds = new Map<string, ServerBuild>();
  for (const route of Object.values(build.routes)) {
    const isPage = route?.parentId === 'root' && !route.path?.includes('*') && !route.path?.includes('?');
    if (route && isPage) plant(tree, route.path ?? '', route.id);
  }
  return (pathname) => {
    const routeId = isPlain(pathname) ? seek(tree, segmentsOf(pathname), 0) : null;
    if (routeId === null) return build;
    const known = builds.get(routeId);
    if (known) return known;
    const small = smallBuild(build, routeId);
    builds.set(routeId, small);
    return small;
  };
}
