/** Finds where code touches what lies outside the program, however it is spelled: `fetch`, `window.fetch`, `globalThis["fetch"]`,
 *  `const { fetch } = window`, `page.history` of a `page: Window`. Names of one's own, types, comments and texts are passed over. It does
 *  not follow a window through results of functions or fields of objects, unless the field is called one of the names in LEADS. */
import { parseSync } from "vite";

/** What each effect is called where it begins: on the window (or bare), the document, the navigator. */
export const EFFECTS = {
  network: {
    window: ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "Worker", "SharedWorker"],
    document: [],
    navigator: ["sendBeacon", "serviceWorker"],
  },
  history: { window: ["history", "navigation"], document: [], navigator: [] },
  address: { window: ["location", "open"], document: ["location", "URL", "documentURI"], navigator: [] },
  storage: {
    window: ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"],
    document: ["cookie"],
    navigator: ["storage"],
  },
} as const satisfies Record<string, Record<Host, readonly string[]>>;

/** "any": a key of a global that only running the code would tell. */
export type Effect = keyof typeof EFFECTS | "any";
type Host = "window" | "document" | "navigator";

export interface EffectUse {
  readonly effect: Effect;
  /** As the code says it: "window.history". */
  readonly what: string;
}

/** What leads from one host to another, whoever has it: `frame.contentWindow`, `element.ownerDocument`. */
const LEADS: Readonly<Record<string, Host>> = {
  window: "window",
  self: "window",
  globalThis: "window",
  top: "window",
  parent: "window",
  frames: "window",
  defaultView: "window",
  contentWindow: "window",
  document: "document",
  ownerDocument: "document",
  contentDocument: "document",
  navigator: "navigator",
};
/** Of these, those that anything of ours may have too: they lead on only from a host. */
const ONLY_FROM_HOSTS = new Set(["self", "top", "parent", "frames"]);
const TYPES: Readonly<Record<string, Host>> = { Window: "window", Document: "document", Navigator: "navigator" };

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a name of one's own stands for: a host, or anything else. */
type Scope = ReadonlyMap<string, Host | null>;

export function effectsIn(path: string, text: string): EffectUse[] {
  const { program, errors } = parseSync(path, text, { lang: path.endsWith("x") ? "tsx" : "ts" });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: EffectUse[] = [];
  visit(program as unknown as Node, [], (use) => found.push(use));
  return found;
}

type Scopes = readonly Scope[];
type Tell = (use: EffectUse) => void;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);
const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === "Identifier" ? String(node["name"]) : null;

/** What wraps a value and is not there at run time. */
const WRAPPERS = new Set([
  "ParenthesizedExpression",
  "ChainExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
]);
const unwrapped = (node: Node): Node =>
  WRAPPERS.has(node.type) && isNode(node["expression"]) ? unwrapped(node["expression"]) : node;

const SCOPES = /^(?:Program|BlockStatement|StaticBlock|SwitchStatement|CatchClause|For\w*Statement)$|Function/;

function visit(wrapped: Node, outer: Scopes, tell: Tell): void {
  const node = unwrapped(wrapped);
  // Types are gone before anything runs.
  if (node.type.startsWith("TS")) return;
  const scopes = SCOPES.test(node.type) ? withNames(node, outer) : outer;
  if (node.type === "Identifier") tellName(node, scopes, tell);
  else if (node.type === "MemberExpression") tellMember(node, scopes, tell);
  else if (node.type === "VariableDeclarator") tellTaken(node["id"], hostOf(node["init"], scopes), scopes, tell);
  else if (node.type === "AssignmentExpression") tellTaken(node["left"], hostOf(node["right"], scopes), scopes, tell);
  for (const parameter of nodesOf(node["params"])) tellTaken(parameter, null, scopes, tell);
  for (const [key, value] of Object.entries(node)) {
    // A key is a name only where it stands for itself.
    if ((key === "key" || key === "property" || key === "label") && node["computed"] !== true) continue;
    if (key === "imported" || key === "local" || key === "exported") continue;
    for (const child of nodesOf(value)) visit(child, scopes, tell);
  }
}

/** The scopes inside a node: its own names first. */
function withNames(node: Node, outer: Scopes): Scopes {
  const names = new Map<string, Host | null>();
  const scopes = [names, ...outer];
  if (node.type === "FunctionExpression") bind(node["id"], null, names, scopes);
  for (const parameter of [...nodesOf(node["params"]), ...nodesOf(node["param"])]) bind(parameter, null, names, scopes);
  const inside = [node["body"], node["init"], node["left"]].flatMap(nodesOf);
  const cases = nodesOf(node["cases"]).flatMap((one) => nodesOf(one["consequent"]));
  for (const one of [...inside, ...cases]) declare(one, names, scopes);
  return scopes;
}

function declare(exported: Node, names: Map<string, Host | null>, scopes: Scopes): void {
  const { declaration } = exported;
  const statement = isNode(declaration) ? declaration : exported;
  if (statement.type === "ImportDeclaration")
    for (const one of nodesOf(statement["specifiers"])) bind(one["local"], null, names, scopes);
  for (const one of nodesOf(statement["declarations"])) bind(one["id"], hostOf(one["init"], scopes), names, scopes);
  if (/Declaration$/.test(statement.type)) bind(statement["id"], null, names, scopes);
}

/** Notes the names of a pattern, and which of them stand for a host. */
function bind(pattern: unknown, given: Host | null, names: Map<string, Host | null>, scopes: Scopes): void {
  if (!isNode(pattern)) return;
  const host = typedAs(pattern, scopes) ?? given;
  const name = nameOf(pattern);
  if (name !== null) names.set(name, host);
  if (pattern.type === "AssignmentPattern")
    bind(pattern["left"], host ?? hostOf(pattern["right"], scopes), names, scopes);
  if (pattern.type === "RestElement") bind(pattern["argument"], host, names, scopes);
  for (const one of nodesOf(pattern["elements"])) bind(one, null, names, scopes);
  for (const one of nodesOf(pattern["properties"])) {
    if (one.type === "RestElement") bind(one["argument"], host, names, scopes);
    else bind(one["value"], ledTo(host, keyOf(one)), names, scopes);
  }
}

/** `page: Window` and `page as Window`, unless Window is a type of one's own. */
function typedAs(node: Node, scopes: Scopes): Host | null {
  const given = node["typeAnnotation"];
  const type = isNode(given) && given.type === "TSTypeAnnotation" ? given["typeAnnotation"] : given;
  const all = isNode(type) && /^TS(?:Intersection|Union)Type$/.test(type.type) ? type["types"] : type;
  for (const one of nodesOf(all)) {
    const name = nameOf(one["typeName"]);
    if (name !== null && Object.hasOwn(TYPES, name) && !scopes.some((scope) => scope.has(name))) return TYPES[name]!;
    const value = one.type === "TSTypeQuery" ? nameOf(one["exprName"]) : null;
    const host = value === null ? null : hostNamed(value, scopes);
    if (host) return host;
  }
  return null;
}

function hostNamed(name: string, scopes: Scopes): Host | null {
  const own = scopes.find((scope) => scope.has(name));
  if (own) return own.get(name) ?? null;
  return Object.hasOwn(LEADS, name) ? LEADS[name]! : null;
}

const ledTo = (host: Host | null, key: string | null): Host | null =>
  key !== null && Object.hasOwn(LEADS, key) && (host !== null || !ONLY_FROM_HOSTS.has(key)) ? LEADS[key]! : null;

/** The host that an expression stands for, if any. */
function hostOf(value: unknown, scopes: Scopes): Host | null {
  if (!isNode(value)) return null;
  if (WRAPPERS.has(value.type)) return typedAs(value, scopes) ?? hostOf(value["expression"], scopes);
  const name = nameOf(value);
  if (name !== null) return hostNamed(name, scopes);
  if (value.type === "MemberExpression") return ledTo(hostOf(value["object"], scopes), keyOf(value));
  if (!/^(?:Logical|Conditional)Expression$/.test(value.type)) return null;
  const sides = [value["left"], value["right"], value["consequent"], value["alternate"]];
  return sides.map((side) => hostOf(side, scopes)).find((host) => host !== null) ?? null;
}

/** The name that is read, of `a.name`, `a["name"]` and `{ name: … }`; null where only running the code would tell. */
function keyOf(node: Node): string | null {
  const key = (node["property"] ?? node["key"]) as Node;
  if (node["computed"] !== true) return nameOf(key) ?? String(key["value"]);
  const inner = unwrapped(key);
  if (inner.type === "Literal") return String(inner["value"]);
  const [quasi, ...more] = nodesOf(inner.type === "TemplateLiteral" ? inner["quasis"] : []);
  return quasi && more.length === 0 ? String((quasi["value"] as { cooked: string }).cooked) : null;
}

function tellEffect(host: Host, key: string, tell: Tell): void {
  for (const [effect, names] of Object.entries(EFFECTS)) {
    if ((names[host] as readonly string[]).includes(key)) tell({ effect: effect as Effect, what: `${host}.${key}` });
  }
}

function tellName(node: Node, scopes: Scopes, tell: Tell): void {
  const name = String(node["name"]);
  if (!scopes.some((scope) => scope.has(name))) tellEffect("window", name, tell);
}

function tellMember(node: Node, scopes: Scopes, tell: Tell): void {
  const host = hostOf(node["object"], scopes);
  const key = keyOf(node);
  if (host === null) return;
  if (key !== null) tellEffect(host, key, tell);
  else if (isCertain(node["object"], scopes)) tell({ effect: "any", what: `${host}[…]` });
}

/** The global itself: `view.window[at]` may be anything of our own. */
function isCertain(value: unknown, scopes: Scopes): boolean {
  const node = isNode(value) ? unwrapped(value) : null;
  const name = nameOf(node);
  if (node?.type === "MemberExpression") return isCertain(node["object"], scopes);
  return name !== null && !scopes.some((scope) => scope.has(name));
}

/** What a pattern takes out of a host: `const { history } = window`. */
function tellTaken(pattern: unknown, given: Host | null, scopes: Scopes, tell: Tell): void {
  if (!isNode(pattern)) return;
  const host = typedAs(pattern, scopes) ?? given;
  if (pattern.type === "AssignmentPattern")
    tellTaken(pattern["left"], host ?? hostOf(pattern["right"], scopes), scopes, tell);
  for (const one of nodesOf(pattern["properties"])) {
    const key = one.type === "Property" ? keyOf(one) : null;
    if (host && key !== null) tellEffect(host, key, tell);
    tellTaken(one["value"], ledTo(host, key), scopes, tell);
  }
}
