import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["test/support/fixed-seed.ts"],
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    coverage: { include: ["src/**"] },
  },
});
