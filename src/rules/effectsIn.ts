/** Finds where code touches the network, the history, the address or storage, in every spelling: `fetch`,
 * `window.fetch`, `globalThis["fetch"]`, `const { fetch } = window`, `page.history` of a `page: Window`. Names that
 * the file declares itself, types, comments and strings are ignored. The search does not follow a window through
 * return values or object fields, unless the field has one of the names in LEADS. */
import { parseSync } from "vite";

/** The names that begin each effect, by the host that has them: the window (with or without `window.`), the document or
 * the navigator. */
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

/** "any" stands for a computed key of a global, whose value is known only at run time. */
export type Effect = keyof typeof EFFECTS | "any";
type Host = "window" | "document" | "navigator";

export interface EffectUse {
  readonly effect: Effect;
  /** The use with its host, such as "window.history". */
  readonly what: string;
}

/** Names of globals and properties that refer to a host, on any object: `frame.contentWindow`, `element.ownerDocument`.
 */
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
/** Names in LEADS that objects of ours may also have as properties. They refer to a host only when read from a host. */
const ONLY_FROM_HOSTS = new Set(["self", "top", "parent", "frames"]);
const TYPES: Readonly<Record<string, Host>> = { Window: "window", Document: "document", Navigator: "navigator" };

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Maps each name that a scope declares to the host it refers to, or to null if it refers to something else. */
type Scope = ReadonlyMap<string, Host | null>;

export function effectsIn(path: string, text: string): EffectUse[] {
  const { program, errors } = parseSync(path, text, { lang: path.endsWith("x") ? "tsx" : "ts" });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: EffectUse[] = [];
  visit(program as unknown as Node, [], (use) => found.push(use));
  return found;
}

type Scopes = readonly Scope[];
type Report = (use: EffectUse) => void;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);
const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === "Identifier" ? String(node["name"]) : null;

/** Syntax nodes that wrap a value without changing it at run time. */
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

function visit(wrapped: Node, outer: Scopes, report: Report): void {
  const node = unwrapped(wrapped);
  // Types do not exist at run time.
  if (node.type.startsWith("TS")) return;
  const scopes = SCOPES.test(node.type) ? withNames(node, outer) : outer;
  if (node.type === "Identifier") reportName(node, scopes, report);
  else if (node.type === "MemberExpression") reportMember(node, scopes, report);
  else if (node.type === "VariableDeclarator") reportTaken(node["id"], hostOf(node["init"], scopes), scopes, report);
  else if (node.type === "AssignmentExpression")
    reportTaken(node["left"], hostOf(node["right"], scopes), scopes, report);
  for (const parameter of nodesOf(node["params"])) reportTaken(parameter, null, scopes, report);
  for (const [key, value] of Object.entries(node)) {
    // A key that is not computed is a label, not a reference to a variable.
    if ((key === "key" || key === "property" || key === "label") && node["computed"] !== true) continue;
    if (key === "imported" || key === "local" || key === "exported") continue;
    for (const child of nodesOf(value)) visit(child, scopes, report);
  }
}

/** @returns the scopes that apply inside a node, innermost first */
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

/** Adds the names that a pattern binds, each with the host it refers to. */
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

/** The host that a type annotation names, as in `page: Window` and `page as Window`. A type of ours that is called
 * Window does not count. */
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

/** The host that an expression refers to, or null. */
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

/** The key that is read in `a.name`, `a["name"]` or `{ name: … }`, or null if it is known only at run time. */
function keyOf(node: Node): string | null {
  const key = (node["property"] ?? node["key"]) as Node;
  if (node["computed"] !== true) return nameOf(key) ?? String(key["value"]);
  const inner = unwrapped(key);
  if (inner.type === "Literal") return String(inner["value"]);
  const [quasi, ...more] = nodesOf(inner.type === "TemplateLiteral" ? inner["quasis"] : []);
  return quasi && more.length === 0 ? String((quasi["value"] as { cooked: string }).cooked) : null;
}

function reportEffect(host: Host, key: string, report: Report): void {
  for (const [effect, names] of Object.entries(EFFECTS)) {
    if ((names[host] as readonly string[]).includes(key)) report({ effect: effect as Effect, what: `${host}.${key}` });
  }
}

function reportName(node: Node, scopes: Scopes, report: Report): void {
  const name = String(node["name"]);
  if (!scopes.some((scope) => scope.has(name))) reportEffect("window", name, report);
}

function reportMember(node: Node, scopes: Scopes, report: Report): void {
  const host = hostOf(node["object"], scopes);
  const key = keyOf(node);
  if (host === null) return;
  if (key !== null) reportEffect(host, key, report);
  else if (isCertain(node["object"], scopes)) report({ effect: "any", what: `${host}[…]` });
}

/** Whether an expression starts at a global. `view.window[at]` may be an object of ours. */
function isCertain(value: unknown, scopes: Scopes): boolean {
  const node = isNode(value) ? unwrapped(value) : null;
  const name = nameOf(node);
  if (node?.type === "MemberExpression") return isCertain(node["object"], scopes);
  return name !== null && !scopes.some((scope) => scope.has(name));
}

/** Reports what a pattern takes out of a host: `const { history } = window`. */
function reportTaken(pattern: unknown, given: Host | null, scopes: Scopes, report: Report): void {
  if (!isNode(pattern)) return;
  const host = typedAs(pattern, scopes) ?? given;
  if (pattern.type === "AssignmentPattern")
    reportTaken(pattern["left"], host ?? hostOf(pattern["right"], scopes), scopes, report);
  for (const one of nodesOf(pattern["properties"])) {
    const key = one.type === "Property" ? keyOf(one) : null;
    if (host && key !== null) reportEffect(host, key, report);
    reportTaken(one["value"], ledTo(host, key), scopes, report);
  }
}
