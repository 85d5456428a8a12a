/** Runs the journeys: real pages in a real browser, against the site as it is built and started. */
import { defineConfig } from 'vitest/config';
import { projectRoot } from '../setup/steps.ts';

export default defineConfig({
  root: projectRoot,
  cacheDir: 'node_modules/.cache/vitest-journeys',
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/setup/journey-site.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    allowOnly: false,
  },
});
