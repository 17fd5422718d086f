/** Finds the names that a file declares: variables, parameters, functions, types, fields of types and names of imports.
 * The glossary test uses it to check which names the code has. Names that the code only uses, keys of object literals,
 * comments and strings are ignored. */
import { parseSync } from "vite";

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** For each type of syntax node, the properties that hold what it declares. */
const DECLARES: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ["id"],
  FunctionDeclaration: ["id", "params"],
  FunctionExpression: ["params"],
  ArrowFunctionExpression: ["params"],
  TSFunctionType: ["params"],
  TSMethodSignature: ["key", "params"],
  TSPropertySignature: ["key"],
  TSInterfaceDeclaration: ["id"],
  TSTypeAliasDeclaration: ["id"],
  ClassDeclaration: ["id"],
  MethodDefinition: ["key"],
  PropertyDefinition: ["key"],
  ImportSpecifier: ["local"],
  CatchClause: ["param"],
};

/** @returns each declared name once, in order of appearance */
export function declaredIn(path: string, code: string): ReadonlySet<string> {
  const { program, errors } = parseSync(path, code, { lang: path.endsWith("x") ? "tsx" : "ts" });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  const found = new Set<string>();
  const visit = (node: Node) => {
    for (const part of DECLARES[node.type] ?? []) for (const name of namesIn(node[part])) found.add(name);
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  visit(program as unknown as Node);
  return found;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === "string";

/** The names that a pattern binds: `a`, `{ b: c = 1 }`, `[d, ...e]`. */
function namesIn(pattern: unknown): readonly string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(namesIn);
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name as string];
    case "ObjectPattern":
      return namesIn(pattern.properties);
    case "ArrayPattern":
      return namesIn(pattern.elements);
    case "Property":
      return namesIn(pattern.value);
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "RestElement":
      return namesIn(pattern.argument);
    case "TSParameterProperty":
      return namesIn(pattern.parameter);
    default:
      return [];
  }
}
