import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Processes, not threads: what a test spawns is dear to fork from one large process.
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 60_000,
    reporters: ['default', './test/closing-line.ts'],
    env: { NO_COLOR: '1', CI: 'true' },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'] } },
      {
        extends: true,
        // The package as users get it: packed, installed elsewhere, run as a process.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/install-package.ts'],
        },
      },
    ],
  },
});
