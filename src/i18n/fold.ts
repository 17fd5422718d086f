/** Text as search compares it: without marks, case, hyphens, article or the choices of a transliterator, in either script. */

/** Letters that Arabic and Persian keyboards write differently for the same letter. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ی: "ي",
  ى: "ي",
  ک: "ك",
  ة: "ه",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ؤ: "و",
  ئ: "ي",
};

/** Letters that are another letter, or two, with a stroke, a curl or no dot, which Unicode does not part from it: what the base
 *  letters of a browser's own collation hold to be the same, and what is typed for the dotless i, þ and ŧ. */
const BASE_LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "æ:ae œ:oe ß:ss ø:o đ:d ð:d ħ:h ł:l ı:i þ:th ŧ:t ƍ:zw ƾ:ts ȸ:db ȹ:qp ʣ:dz ʦ:ts ʪ:ls ʫ:lz ᵹ:g ᵺ:th ỻ:ll ꜩ:tz ꜳ:aa ꜵ:ao ꜷ:au " +
    "ꜹ:av ꜻ:av ꜽ:ay ꝏ:oo ꝛ:r ꝡ:vy ꝺ:d ꝼ:f ꞃ:r ꞅ:s ꞇ:t ꞛ:a ꞝ:o ꞟ:u ꞡ:g ꞣ:k ꞥ:n ꞧ:r ꞩ:s ꟁ:a ꟃ:w ꟙ:s " +
    "ς:σ ґ:г ך:כ ם:מ ן:נ ף:פ ץ:צ " +
    "ぁ:あ ぃ:い ぅ:う ぇ:え ぉ:お っ:つ ゃ:や ゅ:ゆ ょ:よ ゎ:わ ゕ:か ゖ:け " +
    "ㇰ:く ㇱ:し ㇲ:す ㇳ:と ㇴ:ぬ ㇵ:は ㇶ:ひ ㇷ:ふ ㇸ:へ ㇹ:ほ ㇺ:む ㇻ:ら ㇼ:り ㇽ:る ㇾ:れ ㇿ:ろ"
  )
    .split(" ")
    .map((pair) => pair.split(":")),
);
const HAS_BASE = new RegExp(`[${Object.keys(BASE_LETTERS).join("")}]`, "gu");
const baseLetter = (letter: string): string => BASE_LETTERS[letter] ?? letter;

/** Katakana as Hiragana, which says the same. */
const asHiragana = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0x60);

/** A digit of any script as 0 to 9: each script has its ten in a row. */
function asDigit(digit: string): string {
  const at = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at - value - 1))) value++;
  return String(value);
}

/** Scripts that write words without blanks between them. */
const UNSPACED = "\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmr}\\p{scx=Mymr}";

/** Expressions over these scripts. A browser takes milliseconds to make them, and a page that opens folds nothing: they are made
 *  with the first text that needs them. */
const unspaced = once(() => ({
  starts: new RegExp(`^[${UNSPACED}]`, "u"),
  /** Between two letters one of which alone is of such a script, as in "G20峰会". */
  meets: new RegExp(`(?<=[${UNSPACED}])(?=[^\\s${UNSPACED}])|(?<=[^\\s${UNSPACED}])(?=[${UNSPACED}])`, "gu"),
  /** A place where a line may end, which such scripts mark without meaning a blank. */
  lineEnd: new RegExp(`(?<=[${UNSPACED}])\\u200b(?=[${UNSPACED}])`, "gu"),
  runs: new RegExp(`((?:[${UNSPACED}]\\p{M}*)+)`, "u"),
}));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Runs of such scripts in a text, for splitting. */
export const unspacedRuns = (): RegExp => unspaced().runs;

/** Is a folded word of a script without blanks? It is then a run of words, and one of them may stand anywhere in it. */
export const isUnspaced = (word: string): boolean => !ASCII.test(word) && unspaced().starts.test(word);

/** Does a word of a folded text begin with a typed one, or, where no blanks part words, hold it? */
export const holdsWord = (text: string, typed: string): boolean =>
  ` ${text}`.includes(` ${typed}`) || (isUnspaced(typed) && text.includes(typed));

/**
 * Folds a text into words apart by single blanks.
 * ```
 * "Qais al-Khaz'ali"  -> "qais khazali"
 * "قیس الخزعلی"       -> "قيس خزعلي"
 * "Łódź", "٢٠٠٧"      -> "lodz", "2007"
 * "G20峰会"            -> "g20 峰会"
 * ```
 */
export function fold(text: string): string {
  return (ASCII.test(text) ? asciiWords(text) : wordsOf(text)).replace(LATIN_ARTICLE, "$1").trim();
}

const ASCII = /^[\0-\x7f]*$/;
const LATIN_ARTICLE = /(^|\s)(?:al|el|as|ash|ad|an|ar|at|az)\s(?=\S)/g;

/** What `wordsOf` does to text of ASCII alone, which is most of what a record in English holds: four times as fast. */
const asciiWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/[^a-z0-9]+/g, " ");

/** Letters and digits as they are compared, one blank for all else. */
const wordsOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u00ad\u0640\u2060\ufeff]|\u200c|\u200d/g, "")
    .replace(unspaced().lineEnd, "")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, asHiragana)
    .replace(HAS_BASE, baseLetter)
    .replace(/(?![0-9])\p{Nd}/gu, asDigit)
    .replace(/[یىکةأإآٱؤئ]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/['’‘`ʿʾ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(unspaced().meets, " ")
    .replace(/(^|\s)ال(?=\p{L}{2})/gu, "$1");

/** The folded words of a text. */
export const foldedWords = (text: string): string[] => fold(text).split(" ").filter(Boolean);
