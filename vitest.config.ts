import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    // A changed package reaches the tests that import it; `npm test` runs them all.
    forceRerunTriggers: [],
    reporters: ["default"],
  },
});
