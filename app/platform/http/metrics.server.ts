/** Counts and times of requests by route pattern, memory and cache size, in Prometheus' text format. */
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Services } from '../services.server.ts';

export type Metrics = {
  record: (route: string, method: string, status: number, milliseconds: number) => void;
  text: () => Promise<string>;
};

/** Makes the process's metrics. */
export function createMetrics({ cache }: Pick<Services, 'cache'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'request_seconds',
    help: 'Time to answer a request that the page cache did not',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const pages = new Gauge({ name: 'cached_pages', help: 'Pages kept for guests', registers: [registry] });
  const bytes = new Gauge({ name: 'cached_bytes', help: 'Bytes of pages kept for guests', registers: [registry] });
  return {
    record: (route, method, status, milliseconds) => {
      requests.observe({ route, method, status }, milliseconds / 1000);
    },
    text: () => {
      pages.set(cache.size.pages);
      bytes.set(cache.size.bytes);
      return registry.metrics();
    },
  };
}
