/** Runs the house checks: no database, no browser, no build. */
import { defineConfig } from 'vitest/config';
import { projectRoot } from './files.ts';

export default defineConfig({
  root: projectRoot,
  cacheDir: 'node_modules/.cache/vitest-checks',
  test: {
    include: ['tests/checks/*.test.ts'],
    environment: 'node',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    allowOnly: false,
  },
});
