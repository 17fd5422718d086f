/** Finds text in JSX that has no element of its own though it changes, or though elements come and go beside it. A browser that translates a
 *  page puts its own elements round every text: React then no longer finds the text to change it, and stops the page when it looks for its
 *  place. What an element has as its only child is safe: React writes that anew. */
import { parseSync } from "vite";

export interface BareText {
  readonly line: number;
  /** The element or component in whose children it stands. */
  readonly place: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** What a child can be: words that stay, an element that stays, elements that come and go, or something that may be text and changes. */
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

/** JSX leaves out white space with a line break in it. */
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

/** What messages are called where they are used. */
const MESSAGES: readonly unknown[] = ["t", "tools", "words"];

/** `t.list.title`: a message as it is, which never changes. */
function isMessage(node: Node): boolean {
  if (node.type !== "MemberExpression") return false;
  const object = node.object as Node;
  return (object.type === "Identifier" && MESSAGES.includes(object.name)) || isMessage(object);
}
