import { defineConfig } from 'vitest/config'

// VITEST_JSON names a file for the results as JSON, which .ci/run counts.
const json = process.env.VITEST_JSON

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/property-seed.ts'],
    testTimeout: 30_000,
    reporters: json ? ['default', ['json', { outputFile: json }]] : ['default'],
  },
})
