/** Reads a dataset folder: text to values, and every problem to its line and column. All files are read before anything is
 *  reported, so one run tells everything. */

import { join } from "node:path";
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { type CheckedDataset, checkDataset } from "../engine/check/dataset";
import { kindOfFile, NOUN, type RawFile } from "../engine/check/files";
import { finding } from "../engine/check/record";
import { LIMITS } from "../model/fields";
import { type Code, type Finding, type Problem, pointerTo } from "../model/problem";
import type { RecordKind } from "../model/schema";
import { type Effects, filesBelow } from "./effects";

/** Largest file that is parsed; the shipped dataset has under 1 MB in all. */
const MAX_BYTES = 64 * 1024 * 1024;

interface ReadFile {
  readonly path: string;
  readonly text: string;
  /** The tree it was read from is not kept: of 100,000 events it would fill the memory. */
  readonly value: unknown;
  /** Not all of it could be read, and a finding says so. */
  readonly damaged: boolean;
}

/** A finding whose place in the text is known before any pointer is followed. */
type Placed = Finding & { readonly offset?: number };

export interface ReadResult extends CheckedDataset {
  readonly problems: readonly Problem[];
}

/** Reads and checks the dataset in a folder. Never throws for what the files hold. */
export function readDataset(folder: string, effects: Effects, maxBytes: number = MAX_BYTES): ReadResult {
  const findings: Placed[] = [];
  const say = (file: string, value: unknown, message: string, fix: string) =>
    findings.push(finding("E-FILE", { file, pointer: "", record: "" }, [], value, message, fix));
  if (!effects.isFolder(folder)) {
    const checked = checkDataset([]);
    say(folder, folder, `there is no folder "${folder}"`, "Name the folder that holds dataset.json.");
    return { ...checked, findings, problems: findings.map((one) => located(one, undefined)) };
  }
  const paths = filesBelow(effects, folder).filter((path) => path.endsWith(".json"));
  const files = paths.flatMap((path) => {
    if (kindOfFile(path)) return [readOne(path, effects, findings, maxBytes)];
    const place = { file: path, pointer: "", record: "" };
    const fix = "See docs/format.md for the names, or move it elsewhere.";
    const found = finding("E-FILE", place, [], undefined, "the file is not one of a dataset's and was not read", fix);
    findings.push({ ...found, severity: "warning" });
    return [];
  });
  for (const name of ["actors.json", "sources.json"]) {
    // A missing dataset.json is reported by the check itself.
    const path = join(folder, name);
    if (!paths.includes(path)) say(path, undefined, "the file is missing", `Add ${name}.`);
  }
  const checked = checkDataset(files.map(({ path, value, damaged }): RawFile => ({ path, value, damaged })));
  const all = [...findings, ...checked.findings];
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const byFile = new Map<string, Placed[]>();
  for (const one of all) {
    const file = texts.has(one.file) || one.file !== "dataset.json" ? one.file : join(folder, one.file);
    const list = byFile.get(file);
    if (list) list.push({ ...one, file });
    else byFile.set(file, [{ ...one, file }]);
  }
  const problems = [...byFile].flatMap(([path, list]) => {
    const text = texts.get(path);
    const file =
      text === undefined ? undefined : { tree: isTooDeep(text) ? undefined : treeOf(text), lines: lineStarts(text) };
    return list.map((one) => located(one, file));
  });
  problems.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  return { ...checked, problems };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function readOne(path: string, effects: Effects, findings: Placed[], maxBytes: number): ReadFile {
  const place = { file: path, pointer: "", record: "" };
  const say = (code: Code, message: string, fix: string) =>
    findings.push(finding(code, place, [], undefined, message, fix));
  const unread: ReadFile = { path, text: "", value: undefined, damaged: true };
  let bytes: Uint8Array;
  try {
    bytes = effects.read(path);
  } catch {
    say("E-FILE", "the file cannot be read", "Check that it exists and that you may read it.");
    return unread;
  }
  if (bytes.length > maxBytes) {
    say("E-LONG", `the file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB`, "Split it.");
    return unread;
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    say("E-ENCODING", "the file is not UTF-8", "Save it as UTF-8.");
    return unread;
  }
  if (text.startsWith("\ufeff")) {
    say("E-ENCODING", "the file begins with a byte order mark", "Save it as UTF-8 without BOM.");
    text = text.slice(1);
  }
  if (text.trim() === "") {
    say("E-FILE", "the file is empty", "Remove it, or see docs/format.md for what it holds.");
    return { ...unread, text };
  }
  if (isTooDeep(text)) {
    say("E-DEPTH", "the file is nested too deep to read", "Flatten it.");
    return { ...unread, text };
  }
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  const first = errors[0];
  if (first) {
    const said = printParseErrorCode(first.error)
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase();
    const found = finding(
      "E-JSON",
      place,
      [],
      text.slice(first.offset, first.offset + 20),
      `not JSON: ${said}`,
      JSON_FIX,
    );
    findings.push({ ...found, offset: first.offset });
  }
  if (tree) findings.push(...keysTwice(tree, place));
  return { path, text, value: tree ? safeValue(tree) : undefined, damaged: first !== undefined };
}

function treeOf(text: string, errors: ParseError[] = []): Node | undefined {
  return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
}

/** Keys written twice in one object: readers of JSON keep one of them and do not agree which. */
function keysTwice(tree: Node, place: { readonly file: string }): Placed[] {
  const found: Placed[] = [];
  const walk = (node: Node, steps: readonly (string | number)[]): void => {
    const seen = new Set<string>();
    node.children?.forEach((child, at) => {
      const [key, inner] = node.type === "object" ? (child.children ?? []) : [undefined, child];
      const step = key ? String(key.value) : at;
      if (key && seen.has(String(step))) {
        const record = recordAround(tree, steps);
        const inside = [...steps.slice(record.depth), step];
        const whole = { file: place.file, pointer: pointerTo(...steps.slice(0, record.depth)), record: record.name };
        const one = finding("E-KEY", whole, inside, undefined, `"${step}" is written twice`, "Keep one of the two.");
        found.push({ ...one, offset: key.offset });
      }
      if (key) seen.add(String(step));
      if (inner) walk(inner, [...steps, step]);
    });
  };
  walk(tree, []);
  return found;
}

/** The record of a list that a place lies in: "event karbala-2007", and how many steps lead to it. */
function recordAround(tree: Node, [list, at]: readonly (string | number)[]): { name: string; depth: number } {
  if (typeof list !== "string" || typeof at !== "number" || !Object.hasOwn(NOUN, list)) return { name: "", depth: 0 };
  const id = findNodeAtLocation(tree, [list, at, "id"])?.value as unknown;
  return { name: `${NOUN[list as RecordKind]} ${typeof id === "string" ? id : `number ${at + 1}`}`, depth: 2 };
}

const JSON_FIX = "Look for a missing or extra comma, quote or bracket just before this place.";

/** Nested too deep for a parser that recurses. */
const isTooDeep = (text: string): boolean => nestingOf(text) > LIMITS.depth * 4;

/** Depth of brackets, counted without recursion. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) deepest = Math.max(deepest, ++depth);
    else if (code === 125 || code === 93) depth--;
  }
  return deepest;
}

/** The value of a tree; keys are defined, not assigned, so that `__proto__` is only a key. */
function safeValue(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(safeValue);
  if (node.type === "object") {
    const value: Record<string, unknown> = {};
    for (const property of node.children ?? []) {
      const [key, inner] = property.children ?? [];
      if (!key) continue;
      Object.defineProperty(value, String(key.value), {
        value: inner ? safeValue(inner) : undefined,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return value;
  }
  return getNodeValue(node);
}

interface TextOfFile {
  readonly tree: Node | undefined;
  readonly lines: readonly number[];
}

function located({ offset, ...one }: Placed, file: TextOfFile | undefined): Problem {
  const at = file ? (offset ?? offsetOf(one.pointer, file.tree)) : 0;
  return { ...one, ...lineAndColumn(file?.lines ?? [0], at) };
}

/** Where a pointer's value stands; for a missing key, where its nearest existing parent stands. */
function offsetOf(pointer: string, tree: Node | undefined): number {
  let node = tree;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const next: Node | undefined = node && findNodeAtLocation(node, [node.type === "array" ? Number(key) : key]);
    if (!next) break;
    node = next;
  }
  return node?.offset ?? 0;
}

/** Offsets at which the lines of a text begin. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineAndColumn(lines: readonly number[], offset: number): { line: number; column: number } {
  let from = 0;
  let to = lines.length;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((lines[middle] ?? 0) <= offset) from = middle;
    else to = middle;
  }
  return { line: from + 1, column: offset - (lines[from] ?? 0) + 1 };
}
