/** Finds bare text in JSX: text that shares its parent element with other children, although the text changes or
 * sibling elements come and go. A browser that translates a page wraps every text in elements of its own. React then
 * no longer finds the text, and it fails when it changes the text or inserts a sibling next to it. Text that is the
 * only child of its element is safe, because React replaces it as a whole. */
import { parseSync } from "vite";

export interface BareText {
  readonly line: number;
  /** The start of the element or component that has the bare text as a child. */
  readonly place: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** What a child of an element can be: text that never changes, an element that is always there, elements that come and
 * go, or an expression that may be text and may change. */
type Kind = "words" | "element" | "some elements" | "changing";

export function bareTexts(path: string, code: string): readonly BareText[] {
  const found: BareText[] = [];
  const lineOf = (at: number) => code.slice(0, at).split("\n").length;
  const visit = (node: Node) => {
    if (isJsx(node) && isBare(kindsOf(node.children as readonly Node[])))
      found.push({ line: lineOf(node.start), place: code.slice(node.start, node.start + 60).replace(/\s+/g, " ") });
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  visit(parseSync(path, code).program as unknown as Node);
  return found;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === "string";
const isJsx = ({ type }: Node) => type === "JSXElement" || type === "JSXFragment";

function isBare(kinds: readonly Kind[]): boolean {
  if (kinds.length < 2) return false;
  return kinds.includes("changing") || (kinds.includes("words") && kinds.includes("some elements"));
}

function kindsOf(children: readonly Node[]): readonly Kind[] {
  return children.flatMap((child): readonly Kind[] => {
    if (child.type === "JSXText") return isBlank(child.value as string) ? [] : ["words"];
    if (isJsx(child)) return ["element"];
    if (child.type !== "JSXExpressionContainer") return ["changing"];
    const inner = child.expression as Node;
    return inner.type === "JSXEmptyExpression" ? [] : [kindOf(inner)];
  });
}

/** JSX drops white space that contains a line break. */
const isBlank = (text: string) => text.trim() === "" && text.includes("\n");

function kindOf(node: Node): Kind {
  if (isJsx(node)) return "element";
  if (node.type === "Literal") return node.value === null ? "element" : "words";
  if (node.type === "ParenthesizedExpression") return kindOf(node.expression as Node);
  if (node.type === "LogicalExpression") return togetherOf([kindOf(node.right as Node)]);
  if (node.type === "ConditionalExpression")
    return togetherOf([kindOf(node.consequent as Node), kindOf(node.alternate as Node)]);
  if (node.type === "CallExpression") {
    const callee = node.callee as Node;
    const called = (callee.property as Node | undefined)?.name;
    return called === "map" || called === "flatMap" ? "some elements" : "changing";
  }
  return isMessage(node) ? "words" : "changing";
}

function togetherOf(kinds: readonly Kind[]): Kind {
  return kinds.every((kind) => kind === "element" || kind === "some elements") ? "some elements" : "changing";
}

/** The names under which components hold messages. */
const MESSAGES: readonly unknown[] = ["t", "tools", "words"];

/** Matches a message used unchanged, such as `t.list.title`. Its text never changes. */
function isMessage(node: Node): boolean {
  if (node.type !== "MemberExpression") return false;
  const object = node.object as Node;
  return (object.type === "Identifier" && MESSAGES.includes(object.name)) || isMessage(object);
}
