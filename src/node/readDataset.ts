/** Reads a dataset folder: text to values, and every problem to its line and column. All files are read before anything is
 *  reported, so one run tells everything. */

import { join } from "node:path";
import { findNodeAtLocation, getNodeValue, type Node, parseTree, printParseErrorCode } from "jsonc-parser";
import { type CheckedDataset, checkDataset } from "../engine/check/dataset";
import { kindOfFile, type RawFile } from "../engine/check/files";
import { finding } from "../engine/check/record";
import type { Finding, Problem } from "../model/problem";
import { LIMITS } from "../model/schema";
import { type Effects, filesBelow } from "./effects";

/** Largest file that is parsed; the shipped dataset has under 1 MB in all. */
const MAX_BYTES = 64 * 1024 * 1024;

interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly tree: Node | undefined;
}

export interface ReadResult extends CheckedDataset {
  readonly problems: readonly Problem[];
}

/** Reads and checks the dataset in a folder. Never throws for what the files hold. */
export function readDataset(folder: string, effects: Effects): ReadResult {
  const findings: Finding[] = [];
  const files: ReadFile[] = [];
  const whole = { file: folder, pointer: "", record: "" };
  if (!effects.isFolder(folder)) {
    findings.push(
      finding(
        "E-FILE",
        whole,
        [],
        folder,
        `there is no folder "${folder}"`,
        "Name the folder that holds dataset.json.",
      ),
    );
  }
  const paths = filesBelow(effects, folder).filter((path) => path.endsWith(".json"));
  for (const path of paths) {
    if (!kindOfFile(path)) {
      const place = { ...whole, file: path };
      findings.push({
        ...finding("E-FILE", place, [], undefined, "is not a file of a dataset", "See docs/format.md for the names."),
        severity: "warning",
      });
      continue;
    }
    const file = readOne(path, effects, findings);
    if (file) files.push(file);
  }
  if (effects.isFolder(folder)) {
    for (const name of ["dataset.json", "actors.json", "sources.json"]) {
      const path = join(folder, name);
      // A missing dataset.json is reported by the check itself.
      if (name !== "dataset.json" && !paths.includes(path)) {
        findings.push(
          finding("E-FILE", { ...whole, file: path }, [], undefined, "the file is missing", `Add ${name}.`),
        );
      }
    }
  }
  const raw: RawFile[] = files.map(({ path, tree }) => ({ path, value: tree ? safeValue(tree) : undefined }));
  const checked = checkDataset(raw);
  const all = [...findings, ...checked.findings];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const problems = all.map((one) => located(one, byPath.get(one.file)));
  problems.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  return { ...checked, problems };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function readOne(path: string, effects: Effects, findings: Finding[]): ReadFile | null {
  const place = { file: path, pointer: "", record: "" };
  let bytes: Uint8Array;
  try {
    bytes = effects.read(path);
  } catch {
    findings.push(finding("E-FILE", place, [], undefined, "the file cannot be read"));
    return null;
  }
  if (bytes.length > MAX_BYTES) {
    findings.push(
      finding("E-LONG", place, [], undefined, `the file is larger than ${MAX_BYTES / 1024 / 1024} MB`, "Split it."),
    );
    return null;
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    findings.push(finding("E-ENCODING", place, [], undefined, "the file is not UTF-8", "Save it as UTF-8."));
    text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  }
  if (text.startsWith("\ufeff")) {
    findings.push(
      finding(
        "E-ENCODING",
        place,
        [],
        undefined,
        "the file begins with a byte order mark",
        "Save it as UTF-8 without BOM.",
      ),
    );
    text = text.slice(1);
  }
  if (nestingOf(text) > LIMITS.depth * 4) {
    findings.push(finding("E-DEPTH", place, [], undefined, "the file is nested too deep to read", "Flatten it."));
    return null;
  }
  const errors: { error: number; offset: number; length: number }[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first) {
    const said = printParseErrorCode(first.error)
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase();
    findings.push({
      ...finding("E-JSON", place, [], text.slice(first.offset, first.offset + 20), `not JSON: ${said}`, JSON_FIX),
      pointer: `@${first.offset}`,
    });
  }
  return { path, text, tree };
}

const JSON_FIX = "Look for a missing or extra comma, quote or bracket just before this place.";

/** Depth of brackets, counted without recursion, before a parser that recurses sees them. */
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

/** The value of a tree, its objects without a prototype, so that a key such as `__proto__` is only a key. */
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

function located(one: Finding, file: ReadFile | undefined): Problem {
  const offset = file ? offsetOf(one.pointer, file.tree) : 0;
  return {
    ...one,
    pointer: one.pointer.startsWith("@") ? "" : one.pointer,
    ...lineAndColumn(file?.text ?? "", offset),
  };
}

/** Where a pointer's value stands; for a missing key, where its nearest existing parent stands. */
function offsetOf(pointer: string, tree: Node | undefined): number {
  if (pointer.startsWith("@")) return Number(pointer.slice(1));
  if (!tree) return 0;
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  for (let length = steps.length; length >= 0; length--) {
    let node: Node | undefined = tree;
    for (const step of steps.slice(0, length)) {
      if (!node) break;
      node = findNodeAtLocation(node, [node.type === "array" ? Number(step) : step]);
    }
    if (node) return node.offset;
  }
  return 0;
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}
