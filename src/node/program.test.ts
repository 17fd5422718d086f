/** Checks what the command line says of itself: its help, its version, and how messages name it. In the package it has
 * another name, which scripts/tryPackage.mjs checks. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkMessages } from "../i18n/check";
import { isPackaged, programRoot, programVersion } from "./program";

const said = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "src/node/cli.ts", ...args], { encoding: "utf8" });

/** Every text in the messages, with its keys. */
function textsIn(value: unknown, key: string): readonly { readonly key: string; readonly text: string }[] {
  if (typeof value === "string") return [{ key, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${key}.${name}`));
}

/** Messages that are never printed by the package, which has others in their place. */
const OF_SOURCES = ["messages.commands.noApp", "messages.commands.appLacks"];

test("no message names the program or npm by itself, since the package is called in another way", () => {
  const texts = textsIn(checkMessages, "messages");
  expect(texts.length).toBeGreaterThan(300);
  const commands = Object.keys(checkMessages.commands.does).join("|");
  const named = new RegExp(`\\bnpm (?:run|start)\\b|\\bnpx\\b|\\b(?:timeline|sourceline) (?:${commands})\\b`);
  expect(texts.filter(({ text }) => named.test(text)).map(({ key }) => key)).toEqual(OF_SOURCES);
});

test("--help, also after a command, goes to standard output and is a success; a wrong command is none", () => {
  const help = said("check", "--help");
  expect(help.status).toBe(0);
  const names = help.stdout.split("\n").flatMap((line) => /^timeline (\w+)/.exec(line)?.[1] ?? []);
  // Building one file is the command `build` with an option.
  const { single: _, ...commands } = checkMessages.commands.does;
  expect(names).toEqual(expect.arrayContaining(Object.keys(commands)));
  expect(help.stdout).toContain("timeline build [folder] --single-file");
  expect(said("chekc")).toMatchObject({ status: 2, stdout: "", stderr: help.stdout });
});

test("--version is the version in package.json", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(programVersion()).toBe(version);
  expect(said("--version")).toMatchObject({ status: 0, stdout: `${version}\n` });
});

test("from the sources the program knows the folder of the project", () => {
  expect(isPackaged).toBe(false);
  expect(existsSync(join(programRoot, "src", "node", "program.ts"))).toBe(true);
});
