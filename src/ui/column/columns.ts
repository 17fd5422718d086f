/** The columns of the page by name: each part that has one registers it, and others find it here. */
import type { Column } from "./column";

export type ColumnName = "list" | "source" | "story" | "record";

const columns = new Map<ColumnName, Column>();
const waiting = new Set<() => void>();

/** Makes a column known under a name; answers what takes it back and ends the column. */
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

/** Calls with the column of a name when there is one, with null when there is none, and after each of its moves. */
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
