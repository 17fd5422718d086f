/** Turns the bytes of a file into text: UTF-8, UTF-16 or Windows-1252, which spreadsheet programs write. */

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** By the byte order mark; without one UTF-16 if every second byte of the beginning is zero, UTF-8 if the bytes are
 * valid in it, and otherwise Windows-1252, in which all bytes are. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  return { text: encoding === "windows-1252" ? western(bytes) : new TextDecoder(encoding).decode(bytes), encoding };
}

/** The characters of Windows-1252 from 0x80 on, where Latin-1 has control characters. Node 20 decodes the name as
 * Latin-1. */
const FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const western = (bytes: Uint8Array): string =>
  new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (one) => FROM_80[one.charCodeAt(0) - 0x80] ?? one);

/** Whether a file is packed or binary, as the files of spreadsheet programs are: ZIP, the old format of Excel, PDF and
 * images. */
export const isPacked = (bytes: Uint8Array): boolean =>
  [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
  ].some((start) => start.every((byte, at) => bytes[at] === byte));

/** How much of a file without a byte order mark is looked at for UTF-16, in bytes. */
const LOOKED_AT = 1000;

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, LOOKED_AT);
  const zerosAt = (parity: number) => start.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (Math.max(even, odd) > start.length / 8 && Math.min(even, odd) === 0) return odd > 0 ? "utf-16le" : "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    // A few bytes that are wrong do not make a file of many letters in UTF-8 another one.
    const lenient = new TextDecoder("utf-8").decode(bytes);
    const wrong = lenient.match(/\ufffd/g)?.length ?? 0;
    const letters = (lenient.match(/[\u0080-\uffff]/g)?.length ?? 0) - wrong;
    return letters > wrong ? "utf-8" : "windows-1252";
  }
}
