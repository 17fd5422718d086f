/** Finds words that a person reads where none belong: in code that only decides, and in components as literals. Words are messages
 *  (src/i18n/messages), so that one module of each language holds them all. */
import { parseSync } from "vite";

export interface Words {
  readonly line: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Stands for what a template fills in. */
const GAP = "\0";

/** Two words beside each other, or one beside what is filled in. */
const SENTENCE = /\p{L}{2,}[,.:;!?)\]]* [([“"]?[\p{L}\0]|[\p{L}\0][,.:;!?)\]]* [([“"]?\p{L}{2,}/u;
/** A word as it begins a sentence or stands on a button. */
const CAPITALISED = /^\p{Lu}\p{Ll}+[.:!?…]?$/u;

/** Literals that read like words for a person. What reports a mistake of our own is for us and stays, and so does what is compared and never
 *  shown. */
export function wordsIn(path: string, code: string): readonly Words[] {
  return found(path, code, (node, say) => {
    if (isLeftAlone(node)) return [];
    const text = textOf(node);
    if (text !== null && (SENTENCE.test(text) || CAPITALISED.test(text))) say(node, text);
    return partsOf(node);
  });
}

/** Literals that a component shows or has read aloud: text between tags, and in the attributes that hold text. */
export function shownIn(path: string, code: string): readonly Words[] {
  return found(path, code, (node, say) => {
    if (node.type === "JSXText" && hasWord(node.value as string)) say(node, node.value as string);
    if (node.type === "JSXAttribute") {
      const name = (node.name as Node).name as string;
      if (SHOWN.test(name)) for (const one of shownBy(node.value as Node | null)) say(one, textOf(one)!);
    }
    if (isJsx(node))
      for (const child of node.children as readonly Node[])
        if (child.type === "JSXExpressionContainer") for (const one of shownBy(child)) say(one, textOf(one)!);
    return partsOf(node);
  });
}

/** Attributes and props whose text a person sees or hears. */
const SHOWN =
  /^(?:aria-(?:label|description|valuetext|roledescription|placeholder)|title|placeholder|alt|label|\w+(?:Label|Title|Text|Hint)|text|heading|caption|hint|summary|message|words)$/;

/** Literals that a value may be shown as: itself, either branch of a choice, or what stands behind `&&`. */
function shownBy(node: Node | null): readonly Node[] {
  if (node === null) return [];
  if (node.type === "JSXExpressionContainer" || node.type === "ParenthesizedExpression")
    return shownBy(node.expression as Node);
  if (node.type === "ConditionalExpression")
    return [...shownBy(node.consequent as Node), ...shownBy(node.alternate as Node)];
  if (node.type === "LogicalExpression") return [...shownBy(node.left as Node), ...shownBy(node.right as Node)];
  const text = textOf(node);
  return text !== null && hasWord(text) ? [node] : [];
}

/** Letters of any script. */
const hasWord = (text: string): boolean => /\p{L}/u.test(text.replaceAll(GAP, ""));

function found(
  path: string,
  code: string,
  visit: (node: Node, say: (node: Node, text: string) => void) => readonly Node[],
): readonly Words[] {
  const all: Words[] = [];
  const say = ({ start }: Node, text: string) =>
    all.push({
      line: code.slice(0, start).split("\n").length,
      text: text.replaceAll(GAP, "…").replace(/\s+/g, " ").trim(),
    });
  const walk = (node: Node) => {
    for (const part of visit(node, say)) walk(part);
  };
  walk(parseSync(path, code).program as unknown as Node);
  return all;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === "string";
const partsOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);
const isJsx = ({ type }: Node) => type === "JSXElement" || type === "JSXFragment";

/** The text of a literal, with gaps where a template is filled in; null for anything else. */
function textOf(node: Node): string | null {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node.type !== "TemplateLiteral") return null;
  return (node.quasis as readonly { readonly value: { readonly cooked: string | null } }[])
    .map(({ value }) => value.cooked ?? "")
    .join(GAP);
}

/** Types, imports, mistakes of our own, and literals that something is compared with. */
function isLeftAlone(node: Node): boolean {
  if (node.type.startsWith("TS") && !WITH_VALUES.has(node.type)) return true;
  if (node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration") return true;
  if (node.type === "NewExpression") return /Error$/.test(String((node.callee as Node).name));
  if (node.type === "BinaryExpression") return /^[!=]==$/.test(node.operator as string) && hasLiteral(node);
  return false;
}

const hasLiteral = ({ left, right }: Node): boolean => [left, right].some((one) => (one as Node).type === "Literal");
/** What TypeScript puts around values. */
const WITH_VALUES: ReadonlySet<string> = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
]);
