import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'app/**/*.test.ts', 'app/**/*.test.tsx'],
    globalSetup: ['app/world/test-database.ts'],
    // The journeys drive one browser and one server; everything else shares the two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
