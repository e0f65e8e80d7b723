import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    benchmark: { include: ['test/bench/*.bench.ts'] },
    globalSetup: '.config/built.ts',
    setupFiles: '.config/seed.ts',
    reporters: ['default'],
    maxWorkers: 2,
    // No test is to fail because a machine is busy: only what never ends is stopped.
    testTimeout: 60_000,
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text'],
      thresholds: Object.fromEntries(
        ['article', 'render', 'search', 'output'].map((name) => [
          `src/${name}/**`,
          { branches: 95 },
        ]),
      ),
    },
  },
});
