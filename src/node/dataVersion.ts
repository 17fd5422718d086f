/** Names the state of a dataset. */
import { createHash } from "node:crypto";
import type { Dataset } from "../model/schema";

/** The data version: the first twelve hex digits of the SHA-256 of the dataset. */
export function versionOf(dataset: Dataset): string {
  return createHash("sha256").update(JSON.stringify(dataset)).digest("hex").slice(0, 12);
}
