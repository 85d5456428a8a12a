/** Runs the unit tests and the tests on the database: everything but the browser journeys and the benchmarks. */
import { defineConfig } from 'vitest/config';
import { projectRoot } from './steps.ts';

export default defineConfig({
  root: projectRoot,
  cacheDir: 'node_modules/.cache/vitest',
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['{app,emails}/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'tests/{checks,routes,setup,system}/**/*.test.ts'],
    exclude: ['tests/checks/built/**'],
    globalSetup: ['tests/setup/global.ts'],
    environment: 'node',
    css: false,
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 180_000,
    allowOnly: false,
  },
});
