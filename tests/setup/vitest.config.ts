/** Unit tests and tests on the database: everything but the browser journeys and the benchmarks. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  configFile: false,
  cacheDir: 'node_modules/.cache/vitest',
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'emails/**/*.test.{ts,tsx}', 'tests/{checks,routes,setup}/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/setup/global.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    css: false,
  },
});
