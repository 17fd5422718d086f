import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { builtApp } from "../../testing/builtApp";
import { folderInMemory, memoryDisk } from "../../testing/memory";
import { build } from "../commands/build";
import { check } from "../commands/check";
import { addressOf, devServer } from "../commands/dev";
import { type Effects, realEffects } from "../effects";

const folder = mkdtempSync(join(tmpdir(), "edited-"));
const info = join(folder, "dataset.json");
cpSync("src/testing/cases/base", folder, { recursive: true });
const good = readFileSync(info, "utf8");
const broken = good.replace('"title": "Port Vell"', '"titel": "Port Vell"');

/** The real disk, and what is printed kept by line. */
function listening() {
  const lines: string[] = [];
  const effects: Effects = {
    ...realEffects,
    write: (path) => {
      throw new Error(`${path} was written`);
    },
    say: (line) => void lines.push(line),
    warn: (line) => void lines.push(line),
  };
  return { lines, effects };
}

/** As editors save: beside it, and then in its place. */
function save(text: string): void {
  writeFileSync(`${info}~`, text);
  renameSync(`${info}~`, info);
}

interface Message {
  readonly type: string;
  readonly err?: { readonly message: string; readonly loc: { readonly file: string } };
}

/** An open page, as far as the server knows it: hands out what it is sent, in order. */
async function openPage() {
  const socket = new WebSocket(addressOf(server).replace("http", "ws"), "vite-hmr");
  const sent: Message[] = [];
  let wake = () => {};
  socket.on("message", (data) => {
    sent.push(JSON.parse(String(data)) as Message);
    wake();
  });
  /** The next message but those on the connection itself. */
  const told = async (): Promise<Message> => {
    while (sent.length === 0)
      await new Promise<void>((done) => {
        wake = done;
      });
    const message = sent.shift()!;
    return message.type === "connected" || message.type === "ping" ? told() : message;
  };
  await once(socket, "open");
  return { told, close: () => socket.close() };
}

const { lines, effects } = listening();
let server: Awaited<ReturnType<typeof devServer>>;
let page: Awaited<ReturnType<typeof openPage>>;
const get = (path: string) => fetch(addressOf(server) + path, { redirect: "manual" });
const textOf = async (path: string) => (await get(path)).text();
const titleOf = async (path: string) => /<title>(.*?)<\/title>/.exec(await textOf(path))?.[1];

/** What `timeline check` prints of the folder as it is. */
function checkPrints(): readonly string[] {
  const own = listening();
  check({ folder, json: false }, own.effects);
  return own.lines;
}

beforeAll(async () => {
  save(broken);
  // Pages are asked for here, not run: no package has to be made ready for a browser.
  const quick = { optimizeDeps: { noDiscovery: true }, cacheDir: join(folder, ".vite"), logLevel: "silent" } as const;
  server = await devServer({ folder, port: 0, base: "/", root: process.cwd() }, effects, quick);
});
afterAll(async () => {
  page?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("data with an error from the start is told on an empty page, which loads anew once it is mended", async () => {
  const empty = await get("");
  expect(empty.status).toBe(500);
  expect(await empty.text()).toContain("/@vite/client");
  page = await openPage();
  expect(await page.told()).toMatchObject({ type: "error" });
  save(good);
  expect((await page.told()).type).toBe("full-reload");
  expect(await titleOf("")).toBe("Port Vell");
});

test("pages and data are those of a build; only what the head says of the app differs", async () => {
  const built = memoryDisk({ ...builtApp(), ...folderInMemory("src/testing/cases/base", folder) });
  build({ folder, out: "site", app: "app", baseUrl: null, keepGoing: false }, built);
  const builtText = (path: string) => new TextDecoder().decode(built.read(`site/${path}`));
  const bodyOf = (html: string) => html.slice(html.indexOf("<body>"));
  for (const path of ["", "events/harbour-fire/", "story/"])
    expect(bodyOf(await textOf(path)), path).toBe(bodyOf(builtText(`${path}index.html`)));
  for (const path of ["events/harbour-fire/index.json", "data/search.json", "data/citations.json"])
    expect(await textOf(path), path).toBe(builtText(path));
  const head = (await textOf("events/harbour-fire/")).split("<body>")[0];
  for (const part of ["/@vite/client", "/src/main.tsx", "/src/ui/theme.css", "script-src 'self' 'unsafe-inline'"])
    expect(head).toContain(part);
  expect(builtText("index.html")).not.toMatch(/@vite|unsafe-inline|src\/main\.tsx/);
});

test("a page without its last slash leads to the page, and an unknown one is answered as such", async () => {
  const moved = await get("events/harbour-fire?range=1907");
  expect([moved.status, moved.headers.get("location")]).toEqual([301, "/events/harbour-fire/?range=1907"]);
  const unknown = await get("events/no-such-event/");
  expect([unknown.status, unknown.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
});

test("a file of the data that is saved loads the page anew, with what it says now, and writes nothing", async () => {
  const before = readdirSync(folder, { recursive: true });
  save(good.replace('"title": "Port Vell"', '"title": "Port Novell"'));
  expect((await page.told()).type).toBe("full-reload");
  expect(await titleOf("events/harbour-fire/")).toBe("Fire on the north quay · Port Novell");
  expect(JSON.parse(await textOf("data/index.json"))).toMatchObject({ site: { title: "Port Novell" } });
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test("problems stand over the page and in the terminal in the check's own words, and the last good page stays", async () => {
  lines.length = 0;
  save(broken);
  const { type, err } = await page.told();
  expect(type).toBe("error");
  const printed = checkPrints();
  expect(lines).toEqual(printed);
  expect(printed.length).toBeGreaterThan(2);
  expect(err?.message.split("\n\n")).toEqual(printed);
  expect(err?.loc.file).toBe(info);
  expect(await titleOf("")).toBe("Port Novell");
  const other = await openPage();
  expect(await other.told()).toMatchObject({ type: "error", err: { message: err?.message } });
  other.close();
});

test("once the data is mended the page loads anew, and no problem is told to the next", async () => {
  save(good);
  expect((await page.told()).type).toBe("full-reload");
  expect(await titleOf("")).toBe("Port Vell");
  const other = await openPage();
  save(good.replace('"title": "Port Vell"', '"title": "Port Novell"'));
  expect((await other.told()).type).toBe("full-reload");
  other.close();
});
