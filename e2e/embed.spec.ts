/** An embed in an article on another origin, which has its own styles, keys and a strict content security policy. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Frame, type Page, test } from "@playwright/test";
import { axeScript, barriers } from "./support/axe";
import { linkTo } from "./support/links";
import { open, openShare } from "./support/page";
import { event, events, info } from "./support/record";
import { siteUrl } from "./support/sites";

const [one, two] = events.filter(({ claims }) => claims.length > 5) as [(typeof events)[0], (typeof events)[0]];
const pathOf = ({ id }: { readonly id: string }) => `events/${id}/`;

/** A host of one article. Its style sheet changes every element, and its script notes every key. */
let body = "";
let policy = "";
const STYLES = `* { font-family: fantasy; } body { margin: 0; } iframe { display: block; }`;
const KEYS = `addEventListener("keydown", ({ key }) => document.body.setAttribute("data-keys", (document.body.dataset.keys ?? "") + key));`;
const host = createServer(({ url = "" }, response) => {
  const [type, text] = url.endsWith(".css")
    ? ["text/css", STYLES]
    : url.endsWith(".js")
      ? ["text/javascript", KEYS]
      : [
          "text/html",
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
<link rel="stylesheet" href="/host.css"><link rel="icon" href="/host.css"><script src="/host.js"></script><h1>An article</h1>${body}</html>`,
        ];
  response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": policy }).end(text);
});
test.beforeAll(() => new Promise<void>((listening) => host.listen(0, "127.0.0.1", listening)));
test.afterAll(() => host.close());

const address = () => `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
const filler = "<p>A paragraph of the article around it.</p>".repeat(30);
const script = `<script src="${siteUrl}embed.js" async></script>`;
const frameOf = (path: string, more = "") =>
  `<iframe src="${siteUrl}${path}${path.includes("?") ? "&amp;" : "?"}ui=embed" title="The record" width="100%" height="640" frameborder="0" ${more}></iframe>`;

/** Opens the article. @returns what goes wrong in it and in its frames */
async function article(page: Page, content: string, query = ""): Promise<string[]> {
  const troubles: string[] = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  body = content;
  policy = `default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self' ${siteUrl}; frame-src ${siteUrl}; require-trusted-types-for 'script'`;
  await page.goto(address() + query);
  return troubles;
}

/** The frame of an embed, once the app in it is ready. */
async function embed(page: Page, at = 0): Promise<Frame> {
  await expect.poll(() => page.frames().length).toBeGreaterThan(at + 1);
  const element = await page.locator("iframe").nth(at).elementHandle();
  const frame = (await element!.contentFrame())!;
  await expect(frame.getByRole("button", { name: "Copy link" })).toBeVisible();
  return frame;
}

/** The embed's height as the article has it, and by how much its content is larger than the frame. */
const overflowOf = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth);
  });

const heading = (frame: Frame, { title }: { readonly title: string }) =>
  frame.getByRole("heading", { name: title, exact: true });

/** The snippet that the site gives for a view. */
async function snippetFor(page: Page, path: string): Promise<string> {
  await open(page, path);
  await openShare(page);
  await page.getByRole("button", { name: "Embed …" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed" });
  await expect(dialog).toContainText(info.title);
  const text = await dialog.getByRole("textbox", { name: "Snippet" }).inputValue();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  return text;
}

test("the snippet, pasted as it is given, shows title, credit, licence and the way to the whole at every width, without an inner scrollbar", async ({
  page,
}) => {
  for (const [path, words] of [
    ["", info.title],
    ["?view=story:2", info.title],
    [pathOf(one), one.title],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 800 });
    const snippet = await snippetFor(page, path);
    expect(snippet).toContain('allow="clipboard-write; web-share"');
    const troubles = await article(page, snippet);
    for (const width of [320, 600, 900, 1400]) {
      await page.setViewportSize({ width, height: 800 });
      const frame = await embed(page);
      await expect(page.getByTitle(words).first()).toBeVisible();
      await expect.poll(() => overflowOf(frame), `${width}`).toBeLessThanOrEqual(0);
      await expect(frame.getByRole("heading", { name: info.title, level: 1 })).toBeVisible();
      await expect(frame.getByText(/^Data: .+,$/)).toBeVisible();
      await expect(frame.getByRole("link", { name: /^CC / })).toBeVisible();
      const whole = frame.getByRole("link", { name: "Open the whole record" });
      await expect(whole).toHaveAttribute("href", siteUrl + path);
      await expect(whole).toHaveAttribute("target", "_blank");
      // The strip always, and the drawing where there is room for it.
      await expect(frame.getByRole("region", { name: "The whole record" })).toBeVisible();
      await expect(frame.locator(".tracks")).toBeVisible({ visible: width > 320 });
      await expect(frame.getByRole("button", { name: /^Filters/ })).toHaveCount(0);
      await expect(frame.getByRole("combobox")).toBeHidden();
      const { height } = (await page.locator("iframe").boundingBox())!;
      expect.soft(height, `${width}`).toBeLessThan(1150);
      expect.soft(height, `${width}`).toBeGreaterThan(300);
    }
    expect(troubles).toEqual([]);
  }
});

test("an embed and the dialog with its snippet have no accessibility barriers", async ({ page }) => {
  await page.addInitScript(axeScript);
  await page.setViewportSize({ width: 600, height: 800 });
  await article(page, frameOf(pathOf(one)) + script);
  const frame = await embed(page);
  await expect(frame.locator(".tracks")).toBeVisible();
  expect(await barriers(page, frame.locator("html"))).toEqual([]);
  await open(page, pathOf(one));
  await openShare(page);
  await page.getByRole("button", { name: "Embed …" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed" });
  await expect(dialog.getByRole("button", { name: "Copy" })).toBeFocused();
  expect(await barriers(page, dialog)).toEqual([]);
  await page.keyboard.press("Shift+Tab");
  await expect(dialog.getByRole("textbox", { name: "Snippet" })).toBeFocused();
});

test("what is folded opens by its button or by the keyboard, and the frame grows with it", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 800 });
  await article(page, frameOf(pathOf(one)) + script);
  const frame = await embed(page);
  const heightNow = async () => (await page.locator("iframe").boundingBox())!.height;
  await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
  const before = await heightNow();
  await frame.getByRole("button", { name: "Show all rows" }).click();
  await expect.poll(heightNow).toBeGreaterThan(before + 50);
  const between = await heightNow();
  await frame.locator('#part_event a[rel~="external"]').last().focus();
  await expect(frame.getByRole("button", { name: "Show all of it" })).toBeHidden();
  await expect.poll(heightNow).toBeGreaterThan(between + 500);
  await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
});

test("what a reader opens in an embed is in the article's address, and is open again after a reload", async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 800 });
  await article(page, frameOf(`?q=${encodeURIComponent(one.title)}`) + script, "?issue=7#notes");
  let frame = await embed(page);
  await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
  expect(page.url()).toBe(`${address()}?issue=7#notes`);
  const kept = () => new URL(page.url()).searchParams.get("sourceline");
  await frame
    .getByRole("region", { name: /events/i })
    .getByRole("link", { name: one.title })
    .first()
    .click();
  await expect(heading(frame, one)).toBeVisible();
  await expect.poll(kept).toContain(pathOf(one));
  expect(kept()).not.toContain("ui=");
  expect(new URL(page.url()).searchParams.get("issue")).toBe("7");
  expect(new URL(page.url()).hash).toBe("#notes");
  await page.reload();
  frame = await embed(page);
  await expect(heading(frame, one)).toBeVisible();
  await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
});

test("in an embed, copying the link gives the address of the site itself, which opens the same event", async ({
  page,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await article(page, frameOf(pathOf(one), 'allow="clipboard-write"') + script);
  const frame = await embed(page);
  await frame.getByRole("button", { name: "Copy link" }).click();
  await expect(frame.getByRole("button", { name: "Link copied" })).toBeVisible();
  await page.goto(siteUrl);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(linkTo(pathOf(one)));
});

test("an embed that starts hidden, as in a tab of the article, is whole once it is shown", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  const hidden = `<details><summary>Folded</summary>${frameOf(pathOf(one))}</details><div hidden>${frameOf(pathOf(one))}</div>`;
  await article(page, hidden + script);
  await expect.poll(() => page.frames().filter((each) => each.url().startsWith(siteUrl)).length).toBe(2);
  await page.getByText("Folded").click();
  await page.evaluate(() => document.querySelector("[hidden]")!.removeAttribute("hidden"));
  for (const at of [0, 1]) {
    const frame = await embed(page, at);
    // Browsers do not lay out a frame that is out of sight.
    await page.locator("iframe").nth(at).scrollIntoViewIfNeeded();
    await expect(heading(frame, one)).toBeVisible();
    await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
    const { width, height } = (await page.locator("iframe").nth(at).boundingBox())!;
    expect(width).toBeGreaterThan(600);
    expect(height).toBeGreaterThan(300);
  }
});

test("two embeds in one article have each its own height and its own address", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 });
  await article(page, frameOf(pathOf(one)) + script + filler + frameOf(`${pathOf(two)}?view=list`) + script);
  const frames = [await embed(page, 0), await embed(page, 1)] as const;
  for (const [at, frame] of frames.entries()) {
    // Browsers let a frame of another origin rest while it is out of sight.
    await page.locator("iframe").nth(at).scrollIntoViewIfNeeded();
    await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
  }
  const heights = await page.locator("iframe").evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
  expect(heights[0]).not.toBe(heights[1]);
  await frames[1].getByRole("link", { name: /^Later: / }).click();
  const params = () => new URL(page.url()).searchParams;
  await expect.poll(() => params().get("sourceline1")).toMatch(/^events\//);
  expect(params().get("sourceline1")).not.toContain(pathOf(two));
  expect(params().get("sourceline")).toBeNull();
  await expect(heading(frames[0], one)).toBeVisible();
  const next = event(/^events\/([^/]+)\//.exec(params().get("sourceline1")!)![1]!);
  await page.reload();
  await expect(heading(await embed(page, 0), one)).toBeVisible();
  await expect(heading(await embed(page, 1), next)).toBeVisible();
});

test("an embed takes no focus, no key and no scrolling from the article", async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await article(page, filler + frameOf("") + script + filler);
  const frame = await embed(page);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
  await expect(frame.locator(".mark-link").first()).toBeAttached();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  for (const key of ["/", "?", "ArrowRight", "i"]) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.body.dataset["keys"])).toBe("/?ArrowRighti");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await expect(frame.getByRole("dialog")).toHaveCount(0);
  // The wheel over the drawing scrolls the article, down and up.
  await frame.locator(".drawing").scrollIntoViewIfNeeded();
  const { x, y, width } = (await frame.locator(".drawing").boundingBox())!;
  await page.mouse.move(x + width / 2, y + 100);
  const at = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at + 50);
  await page.mouse.wheel(0, -120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(at);
});

test("searching in an embed is there when asked for, and only then are its texts fetched", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => /search\.json|passages\.json/.test(request.url()) && asked.push(request.url()));
  await article(page, frameOf("") + script);
  const frame = await embed(page);
  await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await frame.getByRole("button", { name: "Search" }).click();
  await expect(frame.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(one.title);
  await expect(frame.getByRole("option", { name: one.title }).first()).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
});

/** The height of the first frame, once it has stayed the same for half a second: tracks and fonts come late. */
async function settledHeight(page: Page): Promise<string | null> {
  const height = () => page.locator("iframe").first().getAttribute("height");
  let [last, same] = [await height(), 0];
  await expect
    .poll(
      async () => {
        const now = await height();
        same = now === last ? same + 1 : 0;
        last = now;
        return same;
      },
      { intervals: [100] },
    )
    .toBeGreaterThanOrEqual(5);
  return last;
}

test("a message that is not an embed's, or asks for too much, changes nothing", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 800 });
  await article(page, `${frameOf(pathOf(one))}<iframe title="hostile" src="${siteUrl}licences.txt"></iframe>${script}`);
  const frame = await embed(page);
  await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
  const before = [await settledHeight(page), page.url()];
  const state = async () => [await page.locator("iframe").first().getAttribute("height"), page.url()];
  // From the article itself, which is not the frame.
  await page.evaluate(() => {
    postMessage({ sentinel: "amp", type: "embed-size", height: 5 }, "*");
    postMessage({ type: "sourceline-view", path: "about/" }, "*");
  });
  // From the frame, but of a wrong form or out of bounds.
  await frame.evaluate(() => {
    for (const height of ["900", Number.NaN, Number.POSITIVE_INFINITY, null, {}])
      parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    for (const path of ["https://elsewhere.test/", "//elsewhere.test/", "../logout/", "logout/", 7, null])
      parent.postMessage({ type: "sourceline-view", path }, "*");
    for (const other of [null, "embed-size", 7, [], { type: "other" }]) parent.postMessage(other, "*");
  });
  // Messages arrive in order, so this one is the last.
  await frame.evaluate(() => parent.postMessage({ type: "sourceline-view", path: "about/" }, "*"));
  await expect.poll(() => new URL(page.url()).searchParams.get("sourceline")).toBe("about/");
  expect((await state())[0]).toBe(before[0]);
  await frame.evaluate(() => parent.postMessage({ sentinel: "amp", type: "embed-size", height: 1e9 }, "*"));
  await expect(page.locator("iframe").first()).toHaveAttribute("height", "6000");
  await frame.evaluate(() => parent.postMessage({ sentinel: "amp", type: "embed-size", height: -1e9 }, "*"));
  await expect(page.locator("iframe").first()).toHaveAttribute("height", "120");
});

test("an address of the article cannot open in the embed what is no page of the site", async ({ page }) => {
  for (const evil of ["https://elsewhere.test/", "javascript:alert(1)", "//elsewhere.test/", "licences.txt"]) {
    await article(page, frameOf(pathOf(one)) + script, `?sourceline=${encodeURIComponent(evil)}`);
    const frame = await embed(page);
    await expect(heading(frame, one)).toBeVisible();
    expect(frame.url()).toBe(`${siteUrl}${pathOf(one)}?ui=embed`);
  }
});

test("the element <sourceline-embed> makes the same embed, from a link that stays without script", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 800 });
  const link = `<a href="${siteUrl}${pathOf(one)}">${one.title}</a>`;
  const content = `<sourceline-embed src="${siteUrl}${pathOf(one)}" title="The record">${link}</sourceline-embed>`;
  const troubles = await article(page, content + script);
  const frame = await embed(page);
  await expect(heading(frame, one)).toBeVisible();
  await expect(page.getByTitle("The record").last()).toBeVisible();
  await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
  await frame.getByRole("link", { name: /^Later: / }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("sourceline")).toMatch(/^events\//);
  expect(troubles).toEqual([]);
  await article(page, content);
  await expect(page.getByRole("link", { name: one.title })).toBeVisible();
});

test.describe("sandboxed", () => {
  const drawn = (frame: Frame) => frame.locator(".drawn").first();

  test("with its own origin, an embed is whole", async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    const sandbox = 'sandbox="allow-scripts allow-same-origin allow-popups"';
    const troubles = await article(page, frameOf(pathOf(one), sandbox) + script);
    const frame = await embed(page);
    await expect(frame.locator(".tracks")).toBeVisible();
    await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
    const opened = page.context().waitForEvent("page");
    await frame.getByRole("link", { name: "Open the whole record" }).click();
    const whole = await opened;
    await expect(whole).toHaveURL(siteUrl + pathOf(one));
    expect(troubles).toEqual([]);
  });

  test("with scripts but without an origin, the prerendered page stands, styled, with its drawn timeline", async ({
    page,
  }) => {
    for (const width of [900, 600]) {
      await page.setViewportSize({ width, height: 800 });
      const troubles = await article(page, frameOf(pathOf(one), 'sandbox="allow-scripts"') + script);
      const frame = page.frames()[1]!;
      await expect(heading(frame, one)).toBeVisible();
      await expect(drawn(frame)).toBeVisible();
      await expect(frame.getByRole("link", { name: "Open the whole record" })).toBeVisible();
      await expect(frame.getByText(/^Data: .+,$/)).toBeVisible();
      // Styled: the title is set in the size of an embed, and the doors of the site are away.
      await expect(frame.getByRole("heading", { level: 1 })).toHaveCSS("font-size", "16px");
      await expect(frame.getByRole("link", { name: "About", exact: true })).toBeHidden();
      expect(troubles.filter((text) => !/origin 'null'|net::ERR_FAILED/.test(text))).toEqual([]);
    }
  });

  test("with scripts, without an origin, on a server that lets other sites read its files, the app runs", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    await page.route(`${siteUrl}**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
    });
    const troubles = await article(page, frameOf(pathOf(one), 'sandbox="allow-scripts"') + script);
    const frame = await embed(page);
    await expect(frame.locator(".tracks")).toBeVisible();
    await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0);
    await frame.getByRole("link", { name: /^Later: / }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("sourceline")).toMatch(/^events\//);
    expect(troubles).toEqual([]);
  });

  test("without scripts, the prerendered page stands, styled, with its drawn timeline", async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    await article(page, frameOf(pathOf(one), "sandbox") + script);
    const frame = page.frames()[1]!;
    await expect(heading(frame, one)).toBeVisible();
    await expect(drawn(frame)).toBeVisible();
    await expect(frame.getByText(/^Data: .*version/)).toBeVisible();
    await expect(frame.getByRole("heading", { level: 1 })).toHaveCSS("font-size", "28px");
  });
});
