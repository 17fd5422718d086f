/** What is wrong with a list of references that was read: items that are lost, sources that are not valid, ids that are
 * used twice. */
import { isId } from "../../model/fields";
import type { ImportedReferences } from "../../node/import/references/readReferences";

/**
 * The faults, in words; none if every item is a source or a problem, and every source has an id of its own.
 * @param issuesOf why a source is not valid
 */
export function faultsOf(
  { sources, notes, rows }: ImportedReferences,
  issuesOf: (source: unknown) => readonly string[],
  taken: ReadonlySet<string> = new Set(),
): readonly string[] {
  const problems = notes.flatMap(({ kind, row }) => (kind === "problem" && row > 0 ? [row] : []));
  const found = [...sources.map(({ row }) => row), ...problems].sort((one, other) => one - other);
  const ids = sources.map(({ source }) => source.id);
  return [
    ...(found.length === rows && found.every((row, at) => row === at + 1) ? [] : [`items ${found} of ${rows}`]),
    ...sources.flatMap(({ row, source }) => issuesOf(source).map((issue) => `item ${row}: ${issue}`)),
    ...ids.filter((id, at) => !isId(id) || taken.has(id) || ids.indexOf(id) < at).map((id) => `id ${id}`),
    ...notes.filter(({ message, fix }) => message === "" || /\{\w+\}/.test(fix)).map(({ fix }) => `note ${fix}`),
  ];
}
