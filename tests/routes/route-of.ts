/** Which route of the table of access an address belongs to. */
import { accessTable } from './access.ts';

type Pattern = { route: string; test: RegExp };

/** The plainest first: a fixed segment is nearer than a parameter. */
const patterns: Pattern[] = accessTable
  .filter(({ route }) => route !== '/*')
  .sort((a, b) => a.route.split(':').length - b.route.split(':').length)
  .map(({ route }) => ({ route, test: new RegExp(`^${route.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+')}$`) }));

/** The route of a path without its query, as the table of access names it; null for a file or a twin. */
export const routeOf = (path: string): string | null => patterns.find(({ test }) => test.test(path))?.route ?? null;
