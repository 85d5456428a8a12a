/** Runs the checks on what the build made; they need a build, so they are apart from the other house checks. */
import { defineConfig } from 'vitest/config';
import { projectRoot } from '../files.ts';

export default defineConfig({
  root: projectRoot,
  cacheDir: 'node_modules/.cache/vitest-built',
  test: { include: ['tests/checks/built/*.test.ts'], environment: 'node', allowOnly: false },
});
