/** What the build and the app have in common where a record is one file (`timeline build --single-file`). */
import type { Site } from "./compiled/site";

/** The root of the pages, relative to the file: each page is a fragment of the file's address (`partsBelow`). */
export const FRAGMENT_ROOT = "#/";

/** The attribute of a script element that holds the text of a file of the site: its path below the root. */
export const FILE_ATTRIBUTE = "data-file";

/** Can others open a link to this record? A file has an address of its own on each device. */
export const isLinkable = ({ singleFile }: Pick<Site, "singleFile">): boolean =>
  singleFile === undefined || singleFile.publishedAt !== undefined;

/** The most events of a record in one file. A browser reads the whole file before it shows the first event. */
export const MOST_EVENTS = 500;
