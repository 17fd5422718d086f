/** W-URL: two sources at one address, be it their own, that of the copy that was read, or that of an archive. They count as one origin
 *  until it is answered. */
import { checkMessages } from "../../../i18n/check";
import type { Source } from "../../../model/schema";
import { sharedAddresses } from "../../../model/sharedAddress";
import { worded } from "../finding";
import { named, type Sense, type Warning } from "./sense";

export function oneAddress({ sources }: Sense): Warning[] {
  const placedOf = new Map<Source, (typeof sources)[number]>(sources.map((placed) => [placed.record, placed]));
  return sharedAddresses(sources.map(({ record }) => record)).map(({ source, other, steps, address }) => ({
    code: "W-URL",
    placed: placedOf.get(source)!,
    steps: [...steps],
    value: address,
    text: worded(checkMessages.sense.oneAddress, {
      one: named(source.id, source.custom.edtf),
      other: named(other.id, other.custom.edtf),
    }),
    about: [other.id],
  }));
}
