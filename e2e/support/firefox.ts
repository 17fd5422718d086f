/** Drives the Firefox of the system by WebDriver BiDi. Playwright drives only its own builds, and none as old as
 * Firefox ESR. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";

/** An element of the page, by role and by the beginning of its name. */
interface Part {
  readonly role: "button" | "link" | "checkbox" | "heading";
  readonly name: string;
}

export interface Firefox {
  readonly version: string;
  readonly goto: (url: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** The value of an expression, as JSON. */
  readonly read: <T>(expression: string) => Promise<T>;
  /** Whether such an element is in view. */
  readonly has: (part: Part) => Promise<boolean>;
  /** Clicks the middle of the first such element. */
  readonly press: (part: Part) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @returns the path of the program, or null if there is none that starts */
export function findFirefox(): string | null {
  const tried = ["firefox-esr", "firefox"].map((name) =>
    spawnSync("which", [name], { encoding: "utf8" }).stdout.trim(),
  );
  return tried.find((file) => file !== "" && spawnSync(file, ["--version"]).status === 0) ?? null;
}

const STARTS_WITHIN = 30_000;

export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  const firefox = spawn(program, ["--headless", "--remote-debugging-port", "0", "--profile", profile]);
  const socket = new WebSocket(`${await listening(firefox)}/session`);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on("message", (data) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  /** @returns the command's result, whose shape the protocol defines */
  const send = async <T>(method: string, params: object): Promise<T> => {
    last += 1;
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
    if (answer.type === "error") throw new Error(`${method}: ${answer.error}, ${answer.message}`);
    return answer.result as T;
  };
  const session = await send<{ capabilities: { browserVersion: string } }>("session.new", { capabilities: {} });
  const { context } = await send<{ context: string }>("browsingContext.create", { type: "tab" });
  await send("browsingContext.setViewport", { context, viewport: { width: 1280, height: 800 } });
  const read = async <T>(expression: string): Promise<T> => {
    const asked = { expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: true };
    const said = await send<Evaluated>("script.evaluate", asked);
    if (said.type === "exception") throw new Error(said.exceptionDetails.text);
    return JSON.parse(said.result.value) as T;
  };
  const find = (part: Part) => read<Place | null>(`(${placeOf})(${JSON.stringify(part)})`);
  return {
    version: session.capabilities.browserVersion,
    goto: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    back: () => send("browsingContext.traverseHistory", { context, delta: -1 }),
    read,
    has: async (part) => (await find(part)) !== null,
    async press(part) {
      const place = await find(part);
      if (!place) throw new Error(`No ${part.role} "${part.name}" on the page`);
      await send("input.performActions", {
        context,
        actions: [
          {
            type: "pointer",
            id: "mouse",
            actions: [
              { type: "pointerMove", ...place },
              { type: "pointerDown", button: 0 },
              { type: "pointerUp", button: 0 },
            ],
          },
        ],
      });
    },
    async close() {
      socket.close();
      const gone = new Promise((resolve) => firefox.once("exit", resolve));
      firefox.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Pixels of the window. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element, after scrolling it into view. Runs in the page. The protocol's own search by role walks
 * the whole accessibility tree, which takes seconds. */
function placeOf({ role, name }: Part): Place | null {
  const selectors = { button: "button", link: "a[href]", checkbox: "input[type=checkbox]", heading: "h1, h2, h3" };
  for (const one of document.querySelectorAll<HTMLElement>(selectors[role])) {
    const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : one.textContent;
    if (!(one.getAttribute("aria-label") ?? label ?? "").trim().startsWith(name)) continue;
    if (!one.checkVisibility({ visibilityProperty: true })) continue;
    one.scrollIntoView({ block: "nearest" });
    const { left, top, width, height } = one.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    // Skip elements that are out of view or covered.
    if (one.contains(document.elementFromPoint(x, y))) return { x, y };
  }
  return null;
}

type Evaluated =
  | { readonly type: "success"; readonly result: { readonly value: string } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

interface Answer {
  readonly id: number;
  readonly type: "success" | "error";
  readonly result: unknown;
  readonly error: string;
  readonly message: string;
}

/** The address of the debugging socket, which Firefox writes to standard error. */
function listening(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("Firefox did not start in time")), STARTS_WITHIN);
    let text = "";
    firefox.stderr?.on("data", (data) => {
      text += String(data);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(text)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
