/** The rules of ARCHITECTURE.md, executed: what may import what, what may touch the world, how long a file may be, and that the
 *  documents name everything they promise to name. A rule that is not executed is not a rule. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { datasetSchema, outlineSchema, RECORD_FILES, tombstoneSchema } from "./model/schema";
import { FIELDS } from "./state/url";

// --- What is known to break a rule, with the reason and the day it will be gone. Meant to be empty. ---
const DEBT: readonly { readonly file: string; readonly rule: string; readonly because: string }[] = [];

/** What one file may import beyond its layer, and why. */
const EXCEPTIONS: readonly { readonly file: string; readonly layer: string; readonly because: string }[] = [
  { file: "state/sync.ts", layer: "i18n", because: "the document's title follows the view, and titles are words" },
];

interface Layer {
  /** Files of the layer: the first layer that fits a file is its own. */
  readonly files: RegExp;
  /** Other layers it may import. */
  readonly may: readonly string[];
  /** Packages it may import, each with the files that may (all of the layer where none are named). */
  readonly npm: Readonly<Record<string, RegExp>>;
}

const any = /^/;
const LAYERS: Readonly<Record<string, Layer>> = {
  tests: {
    files: /\.test\.tsx?$/,
    may: ["model", "i18n", "engine", "state", "static", "ui", "node", "testing"],
    npm: {
      vitest: any,
      "fast-check": any,
      "happy-dom": any,
      react: any,
      "react-dom": any,
      ajv: any,
      valibot: any,
      "@orcid/bibtex-parse-js": any,
      node: any,
    },
  },
  testing: { files: /^testing\//, may: ["model", "i18n", "engine", "state", "node"], npm: { node: any } },
  model: { files: /^model\//, may: [], npm: { valibot: any, edtf: /^model\/edtf\.ts$/ } },
  i18n: { files: /^i18n\//, may: ["model"], npm: { "date-fns": any } },
  engine: {
    files: /^engine\//,
    may: ["model", "i18n"],
    // The check runs the model's schemas; no other part of the engine needs the library.
    npm: {
      "fastest-levenshtein": /^engine\/(check\/|search\.ts$|query\.ts$)/,
      valibot: /^engine\/check\//,
    },
  },
  state: { files: /^state\//, may: ["model", "engine"], npm: { zustand: any } },
  static: { files: /^ui\/static\//, may: ["model", "i18n", "engine"], npm: { react: any } },
  ui: {
    files: /^ui\//,
    may: ["model", "i18n", "engine", "state", "static"],
    npm: {
      react: any,
      "react-dom": any,
      "lucide-react": any,
      cmdk: /^ui\/palette\/Palette\.tsx$/,
      // The binding of React to the store.
      zustand: /^ui\/useApp\.ts$/,
      "vis-timeline": /^ui\/timeline\/visAdapter\.ts$/,
      "vis-data": /^ui\/timeline\/visAdapter\.ts$/,
      "@fontsource-variable": /\.css$/,
    },
  },
  node: {
    files: /^node\//,
    may: ["model", "i18n", "engine", "static"],
    npm: {
      node: any,
      react: any,
      "react-dom": any,
      vite: any,
      valibot: /^node\/jsonSchemas\.ts$/,
      "@valibot/to-json-schema": /^node\/jsonSchemas\.ts$/,
      "jsonc-parser": any,
      citeproc: /^node\/citations\/prose\.ts$/,
    },
  },
  main: { files: /^main\.tsx$/, may: ["state", "static", "ui"], npm: { react: any, "react-dom": any } },
};

const paths = readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
const files = new Map(
  paths
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(join("src", path), "utf8")]),
);
const isCode = (path: string) => /\.tsx?$/.test(path);
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith("testing/");

/** Code without its comments, so that a rule may be named beside where it is kept. */
const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");

interface Import {
  readonly from: string;
  readonly target: string;
  /** Only types, which are gone before anything runs. */
  readonly isType: boolean;
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?[^"';]*?from\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']|^\s*@import\s+["']([^"']+)["']/gm;
  for (const [, type, named, bareImport, dynamic, css] of bare(text).matchAll(pattern)) {
    found.push({ from: path, target: named ?? bareImport ?? dynamic ?? css ?? "", isType: type !== undefined });
  }
  return found;
}

const imports = [...files].flatMap(([path, text]) => importsOf(path, text));

/** The file an import of ours leads to, or null for a package. */
function resolved({ from, target }: Import): string | null {
  if (!target.startsWith(".")) return null;
  const path = join(dirname(from), target.replace(/\?.*$/, ""));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}.d.ts`];
  return (
    candidates.find((one) => files.has(one) || (/\.\w+$/.test(one) && existsSync(join("src", one)))) ??
    `missing ${path}`
  );
}

/** "react-dom/server" -> "react-dom"; "node:fs" -> "node". */
function packageOf(target: string): string {
  if (target.startsWith("node:")) return "node";
  const [first = "", second = ""] = target.split("/");
  if (first === "@fontsource-variable") return first;
  return first.startsWith("@") ? `${first}/${second}` : first;
}

const layerOf = (path: string): string =>
  Object.entries(LAYERS).find(([, { files: mine }]) => mine.test(path))?.[0] ?? "none";

/** Violations of a rule that are not known debt. */
function expectNone(rule: string, violations: readonly { readonly file: string; readonly what: string }[]): void {
  const open = violations.filter(({ file }) => !DEBT.some((debt) => debt.file === file && debt.rule === rule));
  expect(open.map(({ file, what }) => `${file}: ${what}`)).toEqual([]);
}

describe("what may import what", () => {
  test("the rules read the real imports", () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports).toContainEqual({ from: "model/edtf.ts", target: "edtf", isType: false });
    expect(imports).toContainEqual({ from: "engine/compileIndex.ts", target: "../model/compiled", isType: true });
    expect(imports.filter((one) => resolved(one)?.startsWith("missing"))).toEqual([]);
  });

  test("every file belongs to a layer", () => {
    expectNone(
      "layer",
      [...files.keys()].filter((path) => layerOf(path) === "none").map((file) => ({ file, what: "no layer" })),
    );
  });

  test("a layer imports itself and the layers below it, and nothing imports main.tsx", () => {
    const violations = imports.flatMap((one) => {
      const target = resolved(one);
      if (!target) return [];
      const [from, to] = [layerOf(one.from), layerOf(target)];
      // The look of the app is its own layer's.
      if (from === to || LAYERS[from]?.may.includes(to) || (from === "tests" && !isCode(target))) return [];
      if (EXCEPTIONS.some(({ file, layer }) => file === one.from && layer === to)) return [];
      if (from === "main" && /^ui\/.*\.css$/.test(target)) return [];
      return [{ file: one.from, what: `${from} imports ${target} of ${to}` }];
    });
    expectNone("layers", violations);
  });

  test("a layer uses the packages it may, in the files that may", () => {
    const violations = imports.flatMap((one) => {
      if (resolved(one)) return [];
      const allowed = LAYERS[layerOf(one.from)]?.npm[packageOf(one.target)];
      return allowed?.test(one.from) ? [] : [{ file: one.from, what: `imports ${one.target}` }];
    });
    expectNone("packages", violations);
  });

  test("what the site needs at run time is a dependency of its own, not of another package", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    const used = new Set(
      imports
        .filter(
          ({ from, isType }) =>
            !isType && ["model", "i18n", "engine", "state", "static", "ui", "main"].includes(layerOf(from)),
        )
        .filter(({ from }) => isReachable(from))
        .filter((one) => !resolved(one) && !one.from.endsWith(".css"))
        .map(({ target }) => packageOf(target)),
    );
    expect([...used].filter((name) => !(name in dependencies))).toEqual([]);
  });

  test("tests and their helpers are imported by tests alone", () => {
    const violations = imports.filter((one) => !isTest(one.from) && isTest(resolved(one) ?? ""));
    expectNone(
      "testing",
      violations.map(({ from, target }) => ({ file: from, what: `imports ${target}` })),
    );
  });

  test("end-to-end tests import nothing from src: they know what a reader knows", () => {
    const specs = existsSync("e2e") ? readdirSync("e2e", { recursive: true, encoding: "utf8" }) : [];
    const leaks = specs.filter(
      (name) => /\.tsx?$/.test(name) && /from\s+["'][./]*src\//.test(readFileSync(join("e2e", name), "utf8")),
    );
    expect(leaks).toEqual([]);
  });
});

/** Files the browser loads: what main.tsx leads to, through imports that are not only types. */
const reachable = new Set<string>(["main.tsx"]);
for (const path of reachable) {
  for (const one of imports) {
    const target = one.from === path && !one.isType ? resolved(one) : null;
    if (target) reachable.add(target);
  }
}
const isReachable = (path: string) => reachable.has(path);

describe("what the browser never loads", () => {
  test("the reach of main.tsx is followed", () => {
    expect(reachable.size).toBeGreaterThan(20);
    expect([...reachable]).toContain("engine/filter.ts");
  });

  test("the standard's date grammar, the check, the JSON parser with places and Node stay out of the browser", () => {
    const banned = /^(edtf|jsonc-parser|citeproc|@valibot\/to-json-schema|node)$/;
    const violations = imports.filter((one) => {
      if (one.isType || !isReachable(one.from)) return false;
      const target = resolved(one);
      return target
        ? /^(engine\/check|node|testing)\/|^model\/edtf\.ts$/.test(target)
        : banned.test(packageOf(one.target));
    });
    expectNone(
      "browser",
      violations.map(({ from, target }) => ({ file: from, what: `imports ${target}` })),
    );
  });
});

/** Occurrences of a pattern in code outside tests. */
function uses(pattern: RegExp, except: RegExp = /$^/): { file: string; what: string }[] {
  return [...files].flatMap(([path, text]) => {
    if (!isCode(path) || isTest(path) || except.test(path)) return [];
    const found = bare(text).match(pattern);
    return found ? [{ file: path, what: found[0].trim() }] : [];
  });
}

describe("what code may touch", () => {
  test("the search finds what is there, and not what comments say", () => {
    expect(uses(/new Date\(/)).toContainEqual({ file: "model/date.ts", what: "new Date(" });
    expect(bare('a /* b */ "https://c" // d')).toBe('a  "https://c" ');
  });

  test("text is text: nothing writes markup", () => {
    expectNone(
      "markup",
      uses(
        /\.(?:inner|outer)HTML\b|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/,
      ),
    );
  });

  test("dates of data are never instants: only model/date.ts makes a Date, and never from text", () => {
    expectNone("dates", uses(/new Date\(\s*["'`]|Date\.parse\(/));
    expectNone("dates", uses(/new Date\(/, /^model\/date\.ts$/));
  });

  test("model, words and engine are pure: no clock, no chance, no disk, no page", () => {
    const impure =
      /\bDate\.now\(|\bperformance\.|Math\.random\(|\b(?:document|localStorage|sessionStorage|navigator)\.|\bfetch\(|\bprocess\.|\bconsole\./;
    expectNone("pure", uses(impure, /^(?!model\/|i18n\/|engine\/|ui\/static\/)/));
  });

  test("words of prerendered pages never come from Intl, which differs between Node and browsers", () => {
    expectNone("intl", uses(/\bIntl\.|\.toLocale(?:Date|Time)?String\(/, /^(?!model\/|i18n\/|ui\/static\/)/));
  });

  test("history, addresses, storage and the network are touched in state/sync.ts and state/load.ts alone", () => {
    const effects =
      /\bhistory\.(?:push|replace)State|\b(?:local|session)Storage\b|\blocation\.(?:assign|replace|href\s*=)|(?<!\.)\bfetch\(/;
    expectNone("effects", uses(effects, /^state\/(?:sync|load)\.ts$|^node\//));
  });

  test("the disk is touched in node/effects.ts alone", () => {
    const violations = imports.filter(
      ({ from, target }) => /^node:fs/.test(target) && !isTest(from) && from !== "node/effects.ts",
    );
    expectNone(
      "disk",
      violations.map(({ from, target }) => ({ file: from, what: `imports ${target}` })),
    );
  });
});

describe("how code is written", () => {
  test("no file is longer than 400 lines", () => {
    const long = [...files]
      .map(([file, text]) => ({ file, lines: text.trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > 400);
    expectNone(
      "length",
      long.map(({ file, lines }) => ({ file, what: `${lines} lines` })),
    );
  });

  test("exports have names, and there are no enums", () => {
    expectNone("style", uses(/^export default\b/m, /\.d\.ts$/));
    expectNone("style", uses(/^\s*(?:export\s+)?(?:const\s+)?enum\s+\w/m));
  });

  test("each exception and each debt is about a file that is still there", () => {
    expect([...DEBT, ...EXCEPTIONS].filter(({ file }) => !files.has(file))).toEqual([]);
  });
});

/** Every key a schema names, however deep, and every word it chooses from. */
function wordsOf(schema: unknown, keys = new Set<string>(), choices = new Set<string>()) {
  if (typeof schema !== "object" || schema === null) return { keys, choices };
  const node = schema as Record<string, unknown>;
  const entries = (node["entries"] ?? {}) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(entries)) {
    keys.add(key);
    wordsOf(inner, keys, choices);
  }
  for (const option of (node["options"] ?? []) as unknown[]) {
    if (typeof option === "string") choices.add(option);
    else wordsOf(option, keys, choices);
  }
  if (typeof node["literal"] === "string") choices.add(node["literal"]);
  for (const inner of [node["wrapped"], node["item"], node["value"]]) wordsOf(inner, keys, choices);
  return { keys, choices };
}

describe("what the documents promise to name", () => {
  const mentions = (document: string) => {
    const text = readFileSync(document, "utf8");
    const marked = new Set([...text.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] ?? ""));
    return (word: string) => marked.has(word);
  };
  const { keys, choices } = wordsOf({
    options: [...Object.values(RECORD_FILES), outlineSchema, datasetSchema, tombstoneSchema],
  });

  test("docs/format.md names every key of every record", () => {
    expect(keys.size).toBeGreaterThan(70);
    const has = mentions("docs/format.md");
    expect([...keys].filter((key) => !has(key))).toEqual([]);
  });

  test("docs/format.md names every word that a closed list allows", () => {
    expect(choices.size).toBeGreaterThan(50);
    const has = mentions("docs/format.md");
    expect([...choices].filter((choice) => !has(choice))).toEqual([]);
  });

  test("docs/url.md names every field of the query", () => {
    const has = mentions("docs/url.md");
    expect(Object.keys(FIELDS).filter((field) => !has(field))).toEqual([]);
  });
});
