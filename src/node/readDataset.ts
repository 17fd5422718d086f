/** Reads a dataset folder: parses its JSON files, checks them, and gives every problem its line and column. It reads
 * all files before it reports anything, so that one run reports every problem. */

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
import { IMPORTS_FOLDER, kindInFolder, kindOfFile, nounOf, type RawFile } from "../engine/check/files";
import { finding, recordName, shown, type Wording, worded } from "../engine/check/finding";
import { isObject } from "../engine/json";
import { checkMessages } from "../i18n/check";
import { fill } from "../i18n/text";
import { isId, LIMITS } from "../model/fields";
import { type Code, type Finding, type Problem, pointerTo } from "../model/problem";
import { RECORD_FILES, type RecordKind } from "../model/schema";
import { type Effects, filesBelow, pathInside } from "./effects";

/** Size limit of a file, in bytes. The shipped dataset has less than 1 MB in all. */
const MAX_BYTES = 64 * 1024 * 1024;

interface ReadFile {
  readonly path: string;
  readonly text: string;
  /** Parsed without its syntax tree, which would fill the memory for 100,000 events. */
  readonly value: unknown;
  /** Whether a part of the file could not be read, for which there is a finding. */
  readonly damaged: boolean;
}

/** A finding whose offset in the text may be known already, so that its pointer need not be resolved. */
type Placed = Finding & { readonly offset?: number };

export interface ReadResult extends CheckedDataset {
  readonly problems: readonly Problem[];
}

/** Reads and checks the dataset in a folder. Never throws because of what the files contain. Calls `onRead` with the
 * number of events before the check begins. */
export function readDataset(
  folder: string,
  effects: Effects,
  maxBytes: number = MAX_BYTES,
  onRead: (events: number) => void = () => {},
): ReadResult {
  const findings: Placed[] = [];
  const say = (file: string, value: unknown, what: readonly [message: string, fix: string]) =>
    findings.push(finding("E-FILE", { file, pointer: "", record: "" }, [], value, ...what));
  if (!effects.isFolder(folder)) {
    const checked = checkDataset([]);
    say(folder, folder, worded(checkMessages.files.noFolder, { folder }));
    return { ...checked, findings, problems: inPlace(findings, [], folder) };
  }
  const paths = filesBelow(effects, folder, isHidden).filter(
    (path) => /\.json$/i.test(path) && !pathInside(folder, path).startsWith(`${IMPORTS_FOLDER}/`),
  );
  const files = paths.flatMap((path) => {
    const kind = kindInFolder(pathInside(folder, path));
    if (kind) return [{ ...readOne(path, effects, findings, maxBytes), kind }];
    findings.push(unreadFile(path));
    return [];
  });
  for (const [name, key] of NEEDED) {
    // The check itself reports a missing dataset.json.
    const path = join(folder, name);
    const isNeeded = files.some(({ kind, value }) => kind === "events" && hasEventWith(key, value));
    if (isNeeded && !paths.includes(path)) say(path, undefined, worded(checkMessages.files.missing, { name }));
  }
  onRead(files.reduce((sum, { kind, value }) => sum + (kind === "events" ? eventsIn(value) : 0), 0));
  const checked = checkDataset(
    files.map(({ path, value, damaged, kind }): RawFile => ({ path, value, damaged, kind })),
  );
  const problems = inPlace([...findings, ...checked.findings], files, folder);
  problems.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  return { ...checked, problems };
}

/** Files that a dataset needs once an event has something in this list. */
const NEEDED = [
  ["actors.json", "participants"],
  ["sources.json", "claims"],
] as const;

const hasEventWith = (key: string, value: unknown): boolean =>
  isObject(value) &&
  Array.isArray(value["events"]) &&
  value["events"].some((event) => isObject(event) && Array.isArray(event[key]) && event[key].length > 0);

const eventsIn = (value: unknown): number =>
  isObject(value) && Array.isArray(value["events"]) ? value["events"].length : 0;

/** Matches the files that `*` skips in a shell. macOS, editors and version control keep such files beside those of the
 * dataset. */
const isHidden = (name: string) => name.startsWith(".");

/** The warning for a JSON file that does not belong to the dataset. A file with the right name in the wrong folder is
 * most likely a copy. */
function unreadFile(path: string): Finding {
  const why = worded(kindOfFile(path) === null ? checkMessages.files.unknown : checkMessages.files.misplaced);
  const place = { file: path, pointer: "", record: "" };
  return { ...finding("E-FILE", place, [], undefined, ...why), severity: "warning" };
}

/** Adds file, line and column to findings. Parses each file for places once, and only if it has a finding that needs
 * it. */
function inPlace(findings: readonly Placed[], files: readonly ReadFile[], folder: string): Problem[] {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  // The check reports a missing dataset.json without its folder, which it does not know.
  const pathOf = (file: string) => (texts.has(file) || file !== "dataset.json" ? file : join(folder, file));
  const asked = new Map<string, { readonly pointer: string; readonly offset?: number | undefined }[]>();
  const ask = (file: string, one: { readonly pointer: string; readonly offset?: number | undefined }) => {
    const list = asked.get(pathOf(file));
    if (list) list.push(one);
    else asked.set(pathOf(file), [one]);
  };
  for (const one of findings) {
    ask(one.file, one);
    if (one.first) ask(one.first.file, one.first);
  }
  const places = new Map<object, { readonly line: number; readonly column: number }>();
  for (const [path, list] of asked) {
    const text = texts.get(path);
    const isNeeded = list.some(({ pointer, offset }) => offset === undefined && pointer !== "");
    const tree = !isNeeded || text === undefined || isTooDeep(text) ? undefined : treeOf(text);
    const lines = text === undefined ? [0] : lineStarts(text);
    for (const one of list) places.set(one, lineAndColumn(lines, one.offset ?? offsetOf(one.pointer, tree)));
  }
  return findings.map((placed) => {
    const { offset: _, first, ...one } = placed;
    const file = pathOf(one.file);
    const where = first && `${pathInside(folder, pathOf(first.file))}:${places.get(first)!.line}`;
    const message = where ? fill(checkMessages.files.first, { message: one.message, place: where }) : one.message;
    return { ...one, file, message, ...places.get(placed)! };
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function readOne(path: string, effects: Effects, findings: Placed[], maxBytes: number): ReadFile {
  const place = { file: path, pointer: "", record: "" };
  const say = (code: Code, what: Wording, values: Readonly<Record<string, number>> = {}) =>
    findings.push(finding(code, place, [], undefined, ...worded(what, values)));
  const unread: ReadFile = { path, text: "", value: undefined, damaged: true };
  let bytes: Uint8Array;
  try {
    bytes = effects.read(path);
  } catch {
    say("E-FILE", checkMessages.files.unreadable);
    return unread;
  }
  if (bytes.length > maxBytes) {
    say("E-LONG", checkMessages.files.large, { size: Math.floor(maxBytes / 1024 / 1024) });
    return unread;
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    say("E-ENCODING", checkMessages.files.notUtf8);
    return unread;
  }
  if (text.startsWith("\ufeff")) {
    say("E-ENCODING", checkMessages.files.byteOrderMark);
    text = text.slice(1);
  }
  if (text.trim() === "") {
    say("E-FILE", checkMessages.files.empty);
    return { ...unread, text };
  }
  const { depth, colons } = bracketsOf(text);
  if (depth > LIMITS.depth * 4) {
    say("E-DEPTH", checkMessages.files.deep);
    return { ...unread, text };
  }
  const plain = plainValue(text, colons);
  if (plain !== undefined) return { path, text, value: plain, damaged: false };
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  const first = errors[0];
  if (first) {
    const fault = checkMessages.files.jsonFaults[printParseErrorCode(first.error)] ?? checkMessages.files.otherFault;
    const there = text.slice(first.offset, first.offset + 20);
    const found = finding("E-JSON", place, [], there, ...worded(checkMessages.files.notJson, { fault }));
    findings.push({ ...found, offset: first.offset });
  }
  if (tree) findings.push(...keysTwice(tree, place));
  return { path, text, value: tree ? safeValue(tree) : undefined, damaged: first !== undefined };
}

/** Parses a text without mistakes in less time and memory than a syntax tree takes. @returns undefined if the text has
 * a mistake. Every key has one colon, so a text with more colons than keys has a duplicate key. */
function plainValue(text: string, colons: number): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return keysOf(value) === colons ? value : undefined;
}

function keysOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) for (const inner of value) keys += keysOf(inner);
  else for (const inner of Object.values(value)) keys += 1 + keysOf(inner);
  return keys;
}

function treeOf(text: string, errors: ParseError[] = []): Node | undefined {
  return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
}

/** Finds duplicate keys of an object. JSON parsers keep one of them and differ on which. */
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
        const twice = worded(checkMessages.files.keyTwice, { key: shown(step) });
        const one = finding("E-KEY", whole, inside, undefined, ...twice);
        found.push({ ...one, offset: key.offset });
      }
      if (key) seen.add(String(step));
      if (inner) walk(inner, [...steps, step]);
    });
  };
  walk(tree, []);
  return found;
}

/** The record around a place in a file, such as "event karbala-2007", and the number of path steps that lead to it. */
function recordAround(tree: Node, [list, at]: readonly (string | number)[]): { name: string; depth: number } {
  const isRecord = typeof list === "string" && typeof at === "number" && Object.hasOwn(RECORD_FILES, list);
  if (!isRecord) return { name: "", depth: 0 };
  const id = findNodeAtLocation(tree, [list, at, "id"])?.value as unknown;
  const noun = nounOf(list as RecordKind);
  const isNamed = typeof id === "string" && isId(id);
  return { name: isNamed ? recordName(noun, id) : fill(checkMessages.nouns.numbered, { noun, n: at + 1 }), depth: 2 };
}

/** Whether the text is nested too deep for a recursive parser. */
const isTooDeep = (text: string): boolean => bracketsOf(text).depth > LIMITS.depth * 4;

/** Counts the nesting depth and the colons of a JSON text, outside its strings and without recursion. */
function bracketsOf(text: string): { readonly depth: number; readonly colons: number } {
  let [depth, deepest, colons] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) at = endOfText(text, at);
    else if (code === 58) colons++;
    else if (code === 123 || code === 91) deepest = Math.max(deepest, ++depth);
    else if (code === 125 || code === 93) depth--;
  }
  return { depth: deepest, colons };
}

/** The offset at which the string that begins at `start` ends: its next quotation mark that is not escaped. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === 92) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

/** The value of a syntax tree. Keys are defined instead of assigned, so that `__proto__` is an ordinary key. */
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

/** The offset of the value that a pointer refers to. If a key is missing, the offset of its nearest existing parent. */
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

/** The offsets at which the lines of a text begin. */
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
