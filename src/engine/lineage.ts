/**
 * Lists a record and everything it is part of, from the record outwards: a district, its city, its country.
 * The list ends at the first key that would repeat, so a cycle of parents is safe.
 * @param parentOf returns the key of what a record is part of; undefined at the top and for unknown keys
 */
export function lineageOf<K>(start: K, parentOf: (key: K) => K | undefined): K[] {
  const line: K[] = [];
  for (let at: K | undefined = start; at !== undefined && !line.includes(at); at = parentOf(at)) line.push(at);
  return line;
}

/** `lineageOf` for records that name their parent by id. */
export function lineageById(
  records: ReadonlyMap<string, { readonly parent?: string | undefined }>,
  id: string,
): string[] {
  return lineageOf(id, (at) => records.get(at)?.parent);
}
