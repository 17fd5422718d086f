/** What comes through the door into a dataset: every finding, and what is set aside. */
import type * as v from "valibot";
import type { SetAside } from "../../model/compiled/site";
import { type Finding, pointerTo } from "../../model/problem";
import type { Placed } from "./files";
import { mended } from "./mend";

export class Door {
  readonly findings: Finding[] = [];
  readonly setAside: SetAside[] = [];

  add(findings: readonly Finding[]): void {
    // One by one: as arguments of one call, a great many would not fit the stack.
    for (const one of findings) this.findings.push(one);
  }

  aside(kind: string, record: string, file: string, pointer: string, findings: readonly Finding[]): void {
    this.add(findings);
    const [first] = findings;
    // The site's notice gives the reason, and must not quote a note among editors.
    const isNote = first !== undefined && /(?:^|\.)internal$/.test(first.field);
    const reason = [first?.field, isNote ? "" : first?.message].filter(Boolean).join(": ");
    this.setAside.push({ kind, record, file, pointer, reason });
  }
}

/** The record, or what can be checked of one that breaks its schema. */
export function placedOrMended<T>(
  { record, findings }: { readonly record: T | null; readonly findings: readonly Finding[] },
  schema: v.GenericSchema<unknown, T>,
  raw: unknown,
  where: Omit<Placed<T>, "record">,
): Placed<T> | null {
  if (record) return { ...where, record };
  // What is too deep is not looked at again.
  const made = findings.some(({ code }) => code === "E-DEPTH") ? null : mended(schema, raw);
  const standIns = made?.standIns.map((steps) => where.pointer + pointerTo(...steps)) ?? [];
  return made && { ...where, record: made.record, standIns };
}

/** The same findings under another name of their record. */
export const named = (findings: readonly Finding[], record: string): Finding[] =>
  findings.map((one) => ({ ...one, record }));
