/** W-URL: two sources at one address, be it their own, that of the copy that was read, or that of an archive. They count as one origin
 *  until it is answered. */
import type { Source } from "../../../model/schema";
import { sharedAddresses } from "../../../model/sharedAddress";
import { named, type Sense, type Warning } from "./sense";

export function oneAddress({ sources }: Sense): Warning[] {
  const placedOf = new Map<Source, (typeof sources)[number]>(sources.map((placed) => [placed.record, placed]));
  return sharedAddresses(sources.map(({ record }) => record)).map(({ source, other, steps, address }) => ({
    code: "W-URL",
    placed: placedOf.get(source)!,
    steps: [...steps],
    value: address,
    message: `${named(source.id, source.custom.edtf)} has the same address as ${named(other.id, other.custom.edtf)}, so that both count as one origin`,
    fix: "Merge the two and give the old id an alias, correct an address, or say in derivedFrom which of them copies the other.",
    about: [other.id],
  }));
}
