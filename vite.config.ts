import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The app alone: pages and data are written by `timeline build` (src/node), which reads the manifest made here.
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    outDir: "dist-app",
    manifest: true,
    // No data: addresses, so that the policy needs none.
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rollupOptions: { input: "src/main.tsx" },
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "node",
  },
});
