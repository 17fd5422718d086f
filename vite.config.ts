import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import en from "./src/i18n/messages/en.json" with { type: "json" };

/** Writes each word of the interface where it is used, so that words of parts that load later load with them and the first
 *  script carries its own alone: `t.event.close` becomes "Close", `t.source[access]` the group it is picked from. */
function wordsInPlace(): Plugin {
  const groups: Readonly<Record<string, unknown>> = en;
  return {
    name: "words-in-place",
    apply: "build",
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id)) return null;
      return code.replace(/(?<![.\w$])(?:t|en)\.(\w+)(?:\.(\w+)\b)?/g, (all, name: string, key?: string) => {
        const group = groups[name];
        if (group === undefined || all.startsWith("en.json")) return all;
        const word = key && (group as Record<string, unknown>)[key];
        if (typeof word === "string") return JSON.stringify(word);
        return `(${JSON.stringify(group)})${key ? `.${key}` : ""}`;
      });
    },
  };
}

// The app alone: `timeline build` (src/node) writes the pages, and reads in the manifest made here which files they need.
export default defineConfig({
  base: "./",
  plugins: [react(), wordsInPlace()],
  build: {
    outDir: "dist-app",
    manifest: true,
    // No data: addresses, so that the policy needs none.
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "node",
    // By default one core is left free, which on a machine of two halves the speed.
    maxWorkers: "100%",
  },
});
