/** What the global setup tells each test worker about the database server of the run. */
import type { SocketAddress } from '#db/embedded.server.ts';

/** The server, the migrated template to clone, and the prefix of this run's own databases. */
export interface TestServer {
  admin: SocketAddress;
  template: string;
  prefix: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Names of the databases of one run begin so. The run is named by its process, so that a later one knows it is over. */
export function databasePrefix(pid: number): string {
  return `test_${pid}_`;
}
