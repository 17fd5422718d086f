/**
 * Folds text into the form that search compares: without marks, case, hyphens, articles and differences of
 * transliteration. It covers Latin and Arabic script, and maps letters and digits of other scripts to one form.
 */

/** Letters that Arabic and Persian keyboards write differently, mapped to one form. */
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

/**
 * Letters with a stroke, a curl or no dot, which Unicode does not decompose, mapped to their base letter or letters.
 * They are the ones that a browser's collation treats as equal to the base, plus what people type for the dotless i, þ
 * and ŧ.
 */
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

/** The Hiragana letter for a Katakana letter of the same sound. */
const asHiragana = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0x60);

/** The value of a digit of any script, "0" to "9". Each script has its ten digits in a row. */
function asDigit(digit: string): string {
  const at = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at - value - 1))) value++;
  return String(value);
}

/** Scripts that write words without spaces between them. */
const UNSPACED = "\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmr}\\p{scx=Mymr}";

/**
 * Patterns for these scripts. A browser takes milliseconds to compile them and a page needs none of them to open, so
 * they are created with the first text that needs them.
 */
const unspaced = once(() => ({
  starts: new RegExp(`^[${UNSPACED}]`, "u"),
  /** Between two letters of which only one is of such a script, as in "G20峰会". */
  meets: new RegExp(`(?<=[${UNSPACED}])(?=[^\\s${UNSPACED}])|(?<=[^\\s${UNSPACED}])(?=[${UNSPACED}])`, "gu"),
  /** A zero-width space, with which such scripts mark where a line may end. It separates no words. */
  lineEnd: new RegExp(`(?<=[${UNSPACED}])\\u200b(?=[${UNSPACED}])`, "gu"),
  runs: new RegExp(`((?:[${UNSPACED}]\\p{M}*)+)`, "u"),
}));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Matches runs of such scripts, to split a text by them. */
export const unspacedRuns = (): RegExp => unspaced().runs;

/**
 * Whether a folded word is of a script without spaces. It is then a run of words, and any of them can be anywhere in
 * it.
 */
export const isUnspaced = (word: string): boolean => !ASCII.test(word) && unspaced().starts.test(word);

/**
 * Whether a word of a folded text begins with the typed word. In scripts without spaces the typed word can be anywhere.
 */
export const holdsWord = (text: string, typed: string): boolean =>
  ` ${text}`.includes(` ${typed}`) || (isUnspaced(typed) && text.includes(typed));

/**
 * Folds a text into words separated by single spaces.
 * ```
 * "Qais al-Khaz'ali"  -> "qais khazali"
 * "قیس الخزعلی"       -> "قيس خزعلي"
 * "Łódź", "٢٠٠٧"      -> "lodz", "2007"
 * "G20峰会"            -> "g20 峰会"
 * "U.S. forces"       -> "us forces"
 * ```
 */
export function fold(text: string): string {
  const plain = (ASCII.test(text) ? text : typewritten(text)).replace(ABBREVIATION, withoutDots);
  return (ASCII.test(plain) ? asciiWords(plain) : wordsOf(plain)).replace(LATIN_ARTICLE, "$1").trim();
}

/** Single letters with dots behind them, which are one word: "U.S.". */
const ABBREVIATION = /\b(?:[A-Za-z]\.){2,}/g;
const withoutDots = (text: string): string => text.replaceAll(".", "");

const ASCII = /^[\0-\x7f]*$/;
const LATIN_ARTICLE = /(^|\s)(?:al|el|as|ash|ad|an|ar|at|az)\s(?=\S)/g;

/** Removes accents and apostrophes, and turns dashes and quotation marks into spaces. Most texts in Latin letters are
 * ASCII after that, so the slow expressions below run only for the texts that need them. */
const typewritten = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f‘’ʿʾ]/g, "")
    .replace(/[‐-―“”…]/g, " ");

/** The same as `wordsOf` for ASCII text, which is most of an English record, and four times as fast. */
const asciiWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/[^a-z0-9]+/g, " ");

/** Holds every letter of the scripts without blanks, and none of Latin, Arabic and their neighbours. */
const MAY_BE_UNSPACED = /[\u0e00-\u1cff\u2e80-\uffff]/;

/** Letters and digits in the form that is compared, with one space for everything else. */
function wordsOf(text: string): string {
  const words = MAY_BE_UNSPACED.test(text)
    ? lettersOf(text.replace(unspaced().lineEnd, "")).replace(unspaced().meets, " ")
    : lettersOf(text);
  return words.replace(/(^|\s)ال(?=\p{L}{2})/gu, "$1");
}

const lettersOf = (text: string): string =>
  text
    .replace(/\p{M}/gu, "")
    .replace(/[\u00ad\u0640\u2060\ufeff]|\u200c|\u200d/g, "")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, asHiragana)
    .replace(HAS_BASE, baseLetter)
    .replace(/(?![0-9])\p{Nd}/gu, asDigit)
    .replace(/[یىکةأإآٱؤئ]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/['`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ");

/** The folded words of a text. */
export const foldedWords = (text: string): string[] => fold(text).split(" ").filter(Boolean);
