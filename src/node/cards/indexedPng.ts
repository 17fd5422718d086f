/** Writes a picture of few flat colours as a PNG with a palette of four, two bits a pixel. Only the edges of
 * letters have other colours, and these become the nearest of the palette. */
import { crc32, deflateSync } from "node:zlib";

/** Red, green, blue and opacity of each pixel, from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** @param palette four colours, as "#1b222c", of which the last marks */
export function indexedPng({ width, height, rgba }: Pixels, palette: readonly string[]): Uint8Array {
  const colours = [...new Set(palette.map(numberOf))];
  const nearest = nearestIn(colours);
  const line = 1 + Math.ceil(width / PER_BYTE);
  const data = new Uint8Array(line * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = nearest(colourAt(rgba, (y * width + x) * 4));
      data[y * line + 1 + Math.floor(x / PER_BYTE)]! |= index << (8 - BITS * (1 + (x % PER_BYTE)));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([BITS, PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(colours.flatMap(channelsOf))),
    chunk("IDAT", deflateSync(data, { level: 9, memLevel: 9 })),
    END,
  ]);
}

/** Whether bytes are a whole PNG and not the beginning of one. */
export const isWholePng = (bytes: Uint8Array): boolean =>
  SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length)) && END.equals(bytes.subarray(-END.length));

const BITS = 2;
const PER_BYTE = 8 / BITS;
const PALETTE = 3;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}
const END = chunk("IEND", new Uint8Array());

const colourAt = (rgba: Uint8Array, at: number): number => (rgba[at]! << 16) | (rgba[at + 1]! << 8) | rgba[at + 2]!;
const channelsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;
const numberOf = (hex: string): number => Number.parseInt(hex.slice(1), 16);

/** The colour that marks is taken only by pixels twice as near to it: a dark blue is also near the edges of black
 * letters, which would shimmer. */
const MARK = 3;
const SHYNESS = 4;

/** Finds the number of the nearest colour of a palette. */
function nearestIn(palette: readonly number[]): (colour: number) => number {
  const seen = new Map(palette.map((colour, at) => [colour, at]));
  return (colour) => {
    let found = seen.get(colour);
    if (found === undefined) {
      const distances = palette.map((one, at) => distance(one, colour) * (at === MARK ? SHYNESS : 1));
      found = distances.indexOf(Math.min(...distances));
      seen.set(colour, found);
    }
    return found;
  };
}

function distance(one: number, other: number): number {
  const [a, b] = [channelsOf(one), channelsOf(other)];
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}
