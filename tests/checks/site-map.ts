/** Writes the site map file, so that every change of an address shows in review: `npm run site-map`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { projectRoot } from './files.ts';

const siteMapFile = join(projectRoot, 'tests/checks/site-map.txt');

/** One line a route, in the order of app/routes.ts: its full address and its module. */
export function renderSiteMap(routes: RouteConfigEntry[]): string {
  const rows = collect(routes, '');
  const width = Math.max(0, ...rows.map(([address]) => address.length));
  return rows.map(([address, module]) => `${address.padEnd(width)}  ${module}\n`).join('');
}

function collect(routes: RouteConfigEntry[], parent: string): [string, string][] {
  return routes.flatMap((route) => {
    const address = route.path ? `${parent}/${route.path.replace(/^\/|\/$/g, '')}` : parent;
    const isLayout = !route.path && !route.index;
    const row: [string, string] = [`${address || '/'}${isLayout ? ' (layout)' : ''}`, route.file];
    return [row, ...collect(route.children ?? [], address)];
  });
}

/** The addresses that app/routes.ts declares now. */
export async function loadRoutes(): Promise<RouteConfigEntry[]> {
  const { default: routes } = (await import('#app/routes.ts')) as {
    default: RouteConfigEntry[] | Promise<RouteConfigEntry[]>;
  };
  return routes;
}

if (import.meta.main) {
  writeFileSync(siteMapFile, renderSiteMap(await loadRoutes()));
}
