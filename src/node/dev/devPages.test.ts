/** Checks the edit loop with a real server and a dataset on the real disk: pages, reloads and the display of problems.
 */
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

/** The real disk, except that it must not be written to, and with printed lines kept in a list. */
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

/** Saves as editors do: writes a second file and then renames it. */
function save(text: string): void {
  writeFileSync(`${info}~`, text);
  renameSync(`${info}~`, info);
}

interface Message {
  readonly type: string;
  readonly err?: { readonly message: string; readonly loc: { readonly file: string } };
}

/** Opens a page as the server sees it: a socket that hands out the messages it is sent, in order. */
async function openPage() {
  const socket = new WebSocket(addressOf(server).replace("http", "ws"), "vite-hmr");
  const sent: Message[] = [];
  let wake = () => {};
  socket.on("message", (data) => {
    sent.push(JSON.parse(String(data)) as Message);
    wake();
  });
  /** The next message that is not about the connection itself. */
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

/** What `timeline check` prints of the folder now. */
function checkPrints(): readonly string[] {
  const own = listening();
  check({ folder, json: false }, own.effects);
  return own.lines;
}

beforeAll(async () => {
  save(broken);
  // Pages are requested but not run, so Vite need not prepare packages for a browser.
  const quick = { optimizeDeps: { noDiscovery: true }, cacheDir: join(folder, ".vite"), logLevel: "silent" } as const;
  server = await devServer({ folder, port: 0, base: "/", root: process.cwd() }, effects, quick);
});
afterAll(async () => {
  page?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("data with an error from the start shows the error on an empty page, which reloads once the data is good", async () => {
  const empty = await get("");
  expect(empty.status).toBe(500);
  expect(await empty.text()).toContain("/@vite/client");
  page = await openPage();
  expect(await page.told()).toMatchObject({ type: "error" });
  save(good);
  expect((await page.told()).type).toBe("full-reload");
  expect(await titleOf("")).toBe("Port Vell");
});

test("pages and data are the same as in a build, except for the tags in the head that load the app", async () => {
  const built = memoryDisk({ ...builtApp(), ...folderInMemory("src/testing/cases/base", folder) });
  await build(
    { folder, out: "site", app: "app", baseUrl: null, keepGoing: false, budget: null, offline: false },
    built,
  );
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

test("a page without its last slash redirects to the page, and an unknown page is answered with 404", async () => {
  const moved = await get("events/harbour-fire?range=1907");
  expect([moved.status, moved.headers.get("location")]).toEqual([301, "/events/harbour-fire/?range=1907"]);
  const unknown = await get("events/no-such-event/");
  expect([unknown.status, unknown.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
});

test("saving a data file reloads the page with the new content and writes nothing", async () => {
  const before = readdirSync(folder, { recursive: true });
  save(good.replace('"title": "Port Vell"', '"title": "Port Novell"'));
  expect((await page.told()).type).toBe("full-reload");
  expect(await titleOf("events/harbour-fire/")).toBe("Fire on the north quay · Port Novell");
  expect(JSON.parse(await textOf("data/index.json"))).toMatchObject({ site: { title: "Port Novell" } });
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test("problems appear over the page and in the terminal in the words of the check, and the last good page stays", async () => {
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

test("once the data is good again the page reloads, and the next page shows no problem", async () => {
  save(good);
  expect((await page.told()).type).toBe("full-reload");
  expect(await titleOf("")).toBe("Port Vell");
  const other = await openPage();
  save(good.replace('"title": "Port Vell"', '"title": "Port Novell"'));
  expect((await other.told()).type).toBe("full-reload");
  other.close();
});
