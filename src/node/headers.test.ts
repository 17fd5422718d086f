/** Checks the headers that a site asks of its host, and that the samples in docs/hosting/ ask for the same. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerPolicy } from "./appHead";
import { cacheOf, headersFile } from "./headers";

const FILES = [
  "index.html",
  "404.html",
  "chips.js",
  "embed.js",
  "sw.js",
  "icon.svg",
  "licences.txt",
  "assets/index-B77FDjWy.js",
  "assets/noto.woff2",
  "about/index.html",
  "events/fire/index.html",
  "events/fire/index.json",
  "data/index.json",
  "data/schemas/events.schema.json",
];
const sample = (name: string) => readFileSync(join("docs", "hosting", name), "utf8");
const POLICY = headerPolicy({
  ...{ first: "1", notFound: "2", worker: "", workerEnd: "", entry: "", recordScript: "", listScript: "" },
  ...{ imports: [], styles: [], fonts: [] },
});

/** Reads `_headers` as hosts do. @returns the headers of a file, where each rule that fits adds its own */
function headersIn(text: string, path: string): string[] {
  return text
    .trim()
    .split(/\n(?=\S)/)
    .flatMap((rule) => {
      const [pattern = "", ...lines] = rule.trim().split(/\n\s*/);
      const isFit = pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      return isFit ? lines : [];
    });
}
const file = headersFile(FILES, POLICY);

describe("_headers", () => {
  test.each([...FILES.map((path) => `/${path}`), "/", "/events/fire/", "/about/"])(
    "gives %s each header once",
    (path) => {
      const given = headersIn(file, path).map((line) => line.split(": ")[0]);
      expect(given.sort()).toEqual([
        "Access-Control-Allow-Origin",
        "Cache-Control",
        "Content-Security-Policy",
        "Cross-Origin-Resource-Policy",
        "Referrer-Policy",
        "X-Content-Type-Options",
      ]);
    },
  );

  test("lets no file be kept that a build may change under the same name, except scripts of other sites for an hour", () => {
    const kept = FILES.filter((path) => /max-age=[1-9]/.test(cacheOf(path)));
    expect(kept).toEqual(["chips.js", "embed.js", "assets/index-B77FDjWy.js", "assets/noto.woff2"]);
  });

  test("has the policy of the pages, which allows every inline script of a page and any frame around it", () => {
    const policy = headersIn(file, "/404.html").find((line) => line.startsWith("Content-Security-Policy"))!;
    expect(policy).toMatch(/; frame-ancestors \*$/);
    expect(policy).toContain("default-src 'none'");
    expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(2);
    expect(policy).not.toMatch(/unsafe/);
    expect(policy.length).toBeLessThan(2000);
  });
});

describe.each(["nginx.conf", "Caddyfile"])("the sample %s", (name) => {
  const text = sample(name);
  const [, table = ""] = /^\s*map [^{]*(?:\{\w+\} ){0,2}[^{]*\{\n([\s\S]*?)\n\s*\}/m.exec(text) ?? [];
  const rules = [...table.matchAll(/^\s*(\S+)\s+"([^"]*)"/gm)].map(([, pattern = "", cache]) => ({ pattern, cache }));

  test("keeps each file as long as _headers does", () => {
    expect(rules).toHaveLength(3);
    const cacheAt = (path: string) =>
      rules.find(({ pattern }) => pattern === "default" || new RegExp(pattern.slice(1)).test(`/${path}`))?.cache;
    for (const path of FILES) expect(cacheAt(path), path).toBe(cacheOf(path));
  });

  test("sends the headers of _headers, and of the policy what a page cannot say itself", () => {
    for (const line of headersIn(file, "/other")) {
      const [header = "", value = ""] = line.split(": ");
      const wanted = header === "Content-Security-Policy" ? value.split("; ").at(-1) : value;
      expect(text).toMatch(new RegExp(`^\\s*(?:add_header )?${header} "${wanted?.replace("*", "\\*")}"`, "m"));
    }
  });
});

describe("the sample object-store.sh", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "hosting-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("copies each file with the cache header of _headers, and the files of the app before the pages", () => {
    // Stands in for the program `aws`: it writes down how it was called.
    writeFileSync(join(folder, "aws"), '#!/bin/sh\nfor one in "$@"; do printf "%s\\t" "$one"; done\necho\n');
    chmodSync(join(folder, "aws"), 0o755);
    for (const path of FILES) {
      mkdirSync(dirname(join(folder, "site", path)), { recursive: true });
      writeFileSync(join(folder, "site", path), "");
    }
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env["PATH"]}` };
    const { stdout, status } = spawnSync("sh", ["docs/hosting/object-store.sh", join(folder, "site"), "s3://b/c"], {
      env,
      encoding: "utf8",
    });
    expect(status).toBe(0);
    const calls = stdout
      .trim()
      .split("\n")
      .map((line) => line.trim().split("\t"));
    expect(calls[0]!.slice(0, 5).join(" ")).toMatch(/^s3 sync --no-progress \S+\/site\/assets s3:\/\/b\/c\/assets$/);
    for (const path of FILES) {
      const [call, ...others] = calls.filter((args) => isCopied(path, args));
      expect(others, path).toEqual([]);
      expect(call?.at(-1), path).toBe(cacheOf(path));
    }
    expect(calls.some((args) => isCopied("_headers", args))).toBe(false);
  });

  /** Whether a call of `aws s3 sync` copies a file. Of the patterns that fit it, the last decides. */
  function isCopied(path: string, args: readonly string[]): boolean {
    const inside = args[3]!.endsWith("/assets") ? "assets/" : "";
    if (!path.startsWith(inside)) return false;
    return args.reduce((isIn, arg, at) => {
      const pattern = args[at + 1]?.replace(/[.]/g, "\\.").replace(/\*/g, ".*");
      const isFit = new RegExp(`^${pattern}$`).test(path.slice(inside.length));
      return isFit && arg === "--include" ? true : isFit && arg === "--exclude" ? false : isIn;
    }, true);
  }
});

test("the sample github-pages.yml builds with the commands of this project, at the address that Pages has", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const text = sample("github-pages.yml");
  const [build, pages] = scripts["build"]!.split(" && ");
  expect(text).toContain(`- run: npx ${build}\n`);
  expect(text).toContain(`- run: ${pages} --base-url "$BASE_URL/"\n`);
  expect(text).not.toMatch(/\t/);
});
