/** Writes published.json with one line for each record and each change, so that a comparison of two versions of the file
 * shows what a release added. */
import type { Published } from "../model/published";

export function publishedText({ version, date, releases, records }: Published): string {
  const lines = (all: readonly string[], indent: string) => all.map((one) => `\n${indent}${one}`).join(",");
  const list = releases.map((release) => {
    const changes = lines(
      release.changes.map((change) => JSON.stringify(change)),
      "      ",
    );
    const head = `"version": ${JSON.stringify(release.version)}, "date": ${JSON.stringify(release.date)}`;
    return `{ ${head}, "changes": [${changes}${changes && "\n    "}] }`;
  });
  const kinds = Object.entries(records).map(([kind, byId]) => {
    const all = Object.entries(byId).map(([id, fields]) => `${JSON.stringify(id)}: ${JSON.stringify(fields)}`);
    return `${JSON.stringify(kind)}: {${lines(all, "      ")}${all.length > 0 ? "\n    " : ""}}`;
  });
  return `{
  "version": ${JSON.stringify(version)},
  "date": ${JSON.stringify(date)},
  "releases": [${lines(list, "    ")}
  ],
  "records": {${lines(kinds, "    ")}
  }
}
`;
}
