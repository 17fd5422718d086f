/** The fonts of share cards: the same files as those of the pages. Each letter gets the first font that has it, in the
 * order of the style sheet, so that names in Arabic script are drawn in Vazirmatn. */
import { createHash } from "node:crypto";
import { oncePer } from "../../engine/oncePer";
import { ownFile } from "../effects";
import { type FontFile, unpackFont } from "./woff";

/** The four looks of text on a card. */
export type Face = "title" | "serif" | "sans" | "strong";

const PACKAGES: Readonly<Record<Face, readonly [name: string, weight: number]>> = {
  title: ["source-serif-4", 600],
  serif: ["source-serif-4", 400],
  sans: ["noto-sans", 400],
  strong: ["noto-sans", 600],
};

export interface Run {
  readonly text: string;
  /** The name of the font in which the text is set, or null if no font of the site has its letters. */
  readonly font: string | null;
}

export interface Fonts {
  /** The TrueType files by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Changes with the bytes of any file. */
  readonly version: string;
  /** The width in pixels of a text on one line, at most: kerning and joined letters only make it narrower. */
  widthOf(text: string, face: Face, size: number): number;
  /** Whether letters of a text are joined to one another, so that nothing may be put between them. */
  isJoined(text: string): boolean;
  /** Divides a text by the fonts in which its letters are set. */
  runsOf(text: string, face: Face): readonly Run[];
}

const mapped = <A, B>(faces: Readonly<Record<Face, A>>, to: (value: A) => B): Readonly<Record<Face, B>> => ({
  title: to(faces.title),
  serif: to(faces.serif),
  sans: to(faces.sans),
  strong: to(faces.strong),
});

/** The width of a letter that no font has, in parts of the font size. */
const UNKNOWN = 1.1;

/** The fonts, unpacked once. */
export const siteFonts = (): Fonts => unpacked(PACKAGES);

const unpacked = oncePer((packages: typeof PACKAGES): Fonts => {
  const fonts = new Map<string, FontFile>();
  const named = (folder: string, subset: string, weight: number): string => {
    const name = `${folder}-${subset}-${weight}`;
    if (!fonts.has(name)) fonts.set(name, unpackFont(ownFile(`@fontsource/${folder}/files/${name}-normal.woff`), name));
    return name;
  };
  const namesOf = mapped(packages, ([folder, weight]) => {
    return [
      ...["latin", "latin-ext"].map((subset) => named(folder, subset, weight)),
      named("vazirmatn", "arabic", weight),
    ];
  });
  const advanceIn = (name: string | null | undefined, letter: string): number | null =>
    name ? (fonts.get(name)?.advance(letter.codePointAt(0)!) ?? null) : null;
  const fontOf = (letter: string, face: Face): string | null =>
    namesOf[face].find((name) => advanceIn(name, letter) !== null) ?? null;
  const hash = createHash("sha256");
  for (const { bytes } of fonts.values()) hash.update(bytes);

  return {
    files: new Map([...fonts].map(([name, { bytes }]) => [name, bytes])),
    version: hash.digest("hex").slice(0, 12),
    widthOf: (text, face, size) =>
      [...text].reduce((sum, letter) => sum + (advanceIn(fontOf(letter, face), letter) ?? UNKNOWN), 0) * size,
    isJoined: (text) => /\p{Script=Arabic}/u.test(text),
    runsOf(text, face) {
      const runs: { text: string; font: string | null }[] = [];
      for (const letter of text) {
        const last = runs.at(-1);
        // A letter stays with those before it where it can, so that shaping sees whole words.
        const font = last && advanceIn(last.font, letter) !== null ? last.font : fontOf(letter, face);
        if (last && last.font === font) last.text += letter;
        else runs.push({ text: letter, font });
      }
      return runs;
    },
  };
});
