/** A registry of the page's columns by name. Parts that render a column register it; other parts, such as the strip and
 * the saved place, find it here. */
import type { Column } from "./column";

export type ColumnName = "list" | "source" | "story" | "record";

const columns = new Map<ColumnName, Column>();
const waiting = new Set<() => void>();

/** Registers a column under a name.
 * @returns a function that unregisters the column and stops it */
export function registerColumn(name: ColumnName, column: Column): () => void {
  columns.set(name, column);
  for (const look of waiting) look();
  return () => {
    column.stop();
    if (columns.get(name) === column) columns.delete(name);
    for (const look of waiting) look();
  };
}

export const columnOf = (name: ColumnName): Column | null => columns.get(name) ?? null;

/** Calls the listener with the column of a name when it is registered and after each of its moves, and with null when
 * it is unregistered.
 * @returns a function that stops watching */
export function watchColumn(name: ColumnName, listener: (column: Column | null) => void): () => void {
  let watched: Column | null = null;
  let stop = () => {};
  const look = () => {
    const column = columnOf(name);
    if (column === watched) return;
    stop();
    watched = column;
    stop = column?.onMove(() => listener(column)) ?? (() => {});
    listener(column);
  };
  waiting.add(look);
  look();
  return () => {
    waiting.delete(look);
    stop();
  };
}
