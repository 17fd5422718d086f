import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The app alone: `timeline build` (src/node) takes the index.html made here as the frame of every page it writes.
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    outDir: "dist-app",
    // No data: addresses, so that the policy needs none.
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "node",
  },
});
