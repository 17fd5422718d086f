/** Checks how a built site is served, by requests over the network as browsers and crawlers send them. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { realEffects } from "../effects";
import { siteAt } from "./serve";

const folder = mkdtempSync(join(tmpdir(), "served-"));
const site = join(folder, "site");
const FILES: Readonly<Record<string, string>> = {
  "site/index.html": "home",
  "site/404.html": "no such page",
  "site/events/fire/index.html": "fire",
  "site/notes.txt": "0123456789",
  "site/.vite/manifest.json": "{}",
  "site/assets/a.js": "1",
  "site/assets/a.css": "a{}",
  "site/assets/a.woff2": "1",
  "site/data/index.json": "{}",
  "site/feed.xml": "<a/>",
  "site/icon.svg": "<svg/>",
  "site-secret/secret.txt": "secret",
};
const servers: Server[] = [];

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function serverAt(base: string): Promise<number> {
  const server = createServer(siteAt(site, base, realEffects));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Sends the path unchanged, unlike fetch. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request({ port, host: "127.0.0.1", path, headers, method, agent: false }, (response) => {
      let text = "";
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    asked.on("error", failed).end();
  });
}

let atRoot = 0;
let below = 0;

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) write(name, text);
  [atRoot, below] = [await serverAt("/"), await serverAt("/a/b/c/")];
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

describe("a served site", () => {
  test.each([
    ["/", "home"],
    ["/?from=2003#x", "home"],
    ["/events/fire/", "fire"],
    ["/events/fire/index.html", "fire"],
  ])("answers %s with its page", async (path, text) => {
    expect(await ask(atRoot, path)).toMatchObject({ status: 200, text });
    expect(await ask(below, `/a/b/c${path}`)).toMatchObject({ status: 200, text });
  });

  test.each([
    ["notes.txt", "text/plain; charset=utf-8"],
    ["index.html", "text/html; charset=utf-8"],
    ["assets/a.js", "text/javascript; charset=utf-8"],
    ["assets/a.css", "text/css; charset=utf-8"],
    ["assets/a.woff2", "font/woff2"],
    ["data/index.json", "application/json; charset=utf-8"],
    ["feed.xml", "application/xml"],
    ["icon.svg", "image/svg+xml"],
  ])("sends %s with its content type, and has browsers ask for it again each time", async (name, type) => {
    const { headers } = await ask(atRoot, `/${name}`);
    expect(headers).toMatchObject({ "content-type": type, "cache-control": "no-cache" });
  });

  test("redirects a folder without its slash, so that relative links work, and never to another host", async () => {
    expect(await ask(atRoot, "/events/fire?x=1")).toMatchObject({
      status: 301,
      headers: { location: "/events/fire/?x=1" },
    });
    expect((await ask(below, "/a/b/c/events/fire")).headers["location"]).toBe("/a/b/c/events/fire/");
    expect((await ask(below, "/a/b/c")).headers["location"]).toBe("/a/b/c/");
    expect((await ask(atRoot, "//events/fire")).headers["location"] ?? "/").toMatch(/^\/(?!\/)/);
  });

  test("answers an unknown path with its own page, and does not treat a file as a folder", async () => {
    for (const path of ["/nothing", "/events/water/", "/index.html/", "/%", "/%00", "/.vite/manifest.json"]) {
      const { status, text, headers } = await ask(atRoot, path);
      expect([404, 400], path).toContain(status);
      if (status === 404) expect([text, headers["content-type"]]).toEqual(["no such page", "text/html; charset=utf-8"]);
    }
  });

  test("answers nothing outside its path", async () => {
    for (const path of ["/", "/a/b/", "/a/b/cc/", "/a/b/c.html"])
      expect(await ask(below, path)).toMatchObject({ status: 404, text: "Not found" });
  });

  test("sends nothing from outside its folder", async () => {
    const ways = ["/../", "/%2e%2e/", "/..%2f", "/%2e%2e%2f", "/..\\", "/..%5c", "/events/../../", "//../"];
    for (const way of ways) {
      for (const [port, base] of [
        [atRoot, ""],
        [below, "/a/b/c"],
      ] as const) {
        const { status, text } = await ask(port, `${base}${way}site-secret/secret.txt`);
        expect(status, way).toBeGreaterThanOrEqual(400);
        expect(text).not.toContain("secret");
      }
    }
  });

  test("sends a requested part of a file alone, and refuses a part that does not exist", async () => {
    const part = (range: string) => ask(atRoot, "/notes.txt", { range });
    expect(await part("bytes=2-4")).toMatchObject({ status: 206, text: "234" });
    expect(await part("bytes=-3")).toMatchObject({ status: 206, text: "789" });
    expect(await part("bytes=0-0")).toMatchObject({ status: 206, text: "0" });
    for (const range of ["bytes=50-", "bytes=5-2"]) {
      const { status, headers } = await part(range);
      expect([status, headers["content-range"]], range).toEqual([416, "bytes */10"]);
    }
    expect(await part("bytes=x")).toMatchObject({ status: 200, text: "0123456789" });
  });

  test("sends a file again only after it has changed", async () => {
    const { headers } = await ask(atRoot, "/notes.txt");
    const known = { "if-none-match": String(headers["etag"]) };
    expect(await ask(atRoot, "/notes.txt", known)).toMatchObject({ status: 304, text: "" });
    write("site/notes.txt", "9876543210");
    utimesSync(join(site, "notes.txt"), 1, 1);
    expect(await ask(atRoot, "/notes.txt", known)).toMatchObject({ status: 200, text: "9876543210" });
    write("site/notes.txt", "0123456789");
  });

  test("answers GET and HEAD only", async () => {
    expect(await ask(atRoot, "/notes.txt", {}, "HEAD")).toMatchObject({ status: 200, text: "" });
    expect((await ask(atRoot, "/notes.txt", {}, "POST")).status).toBe(405);
  });

  test("survives the moment in which a new build replaces its folder", async () => {
    renameSync(site, `${site}.old`);
    expect(await ask(atRoot, "/")).toMatchObject({ status: 404, text: "Not found" });
    renameSync(`${site}.old`, site);
    expect(await ask(atRoot, "/")).toMatchObject({ status: 200, text: "home" });
  });
});
