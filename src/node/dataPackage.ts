/** Describes the files of the whole record as a Frictionless Data Package (datapackage.org, version 2), so that tools
 * for data can fetch and check them. */
import { createHash } from "node:crypto";
import { describedAs } from "../i18n/siteInWords";
import type { Site } from "../model/compiled/site";

export interface DataFile {
  readonly path: string;
  readonly title: string;
  readonly mediatype: string;
  readonly text: string;
}

/** @param baseUrl the address of the site, or null
 * @returns the content of `datapackage.json` */
export function dataPackage(site: Site, files: readonly DataFile[], baseUrl: string | null) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: nameOf(site.id),
    title: site.title,
    description: describedAs(site),
    version: site.version,
    ...(baseUrl ? { id: baseUrl, homepage: baseUrl } : {}),
    ...(site.licence ? { licenses: [{ title: site.licence.name, path: site.licence.URL }] } : {}),
    ...(site.publisher
      ? {
          contributors: [
            { title: site.publisher, roles: ["publisher"], ...(site.homepage ? { path: site.homepage } : {}) },
          ],
        }
      : {}),
    resources: files.map(({ path, title, mediatype, text }) => ({
      name: nameOf(path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/, "")),
      path,
      title,
      format: "json",
      mediatype,
      encoding: "utf-8",
      bytes: Buffer.byteLength(text),
      hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
    })),
  };
}

/** Names in a data package have small letters, digits, ".", "-" and "_". */
const nameOf = (id: string): string => id.toLowerCase().replace(/[^a-z0-9._-]+/g, "-");
