import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/built.ts"],
    setupFiles: ["test/support/repeatable.ts"],
    testTimeout: 20_000,
    // Modules keep nothing that an answer depends on (test/architecture.test.ts), so the test files share them, which halves the time.
    isolate: false,
    // Each core; the default leaves one of two idle.
    maxWorkers: "100%",
    // Compiled modules are kept in node_modules: the second run of a check, and every run while you work, starts sooner.
    experimental: { fsModuleCache: true },
    // A changed package reaches the tests that import it; `npm test` runs them all.
    forceRerunTriggers: [],
    reporters: ["default"],
  },
});
