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

/**
 * Folds a text into words apart by single blanks.
 * ```
 * "Qais al-Khaz'ali"  -> "qais khazali"
 * "قیس الخزعلی"       -> "قيس خزعلي"
 * ```
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u0640\u200c\u200d]/g, "")
    .toLowerCase()
    .replace(/[یىکةأإآٱؤئ]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/['’‘`ʿʾ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(^|\s)(?:al|el|as|ash|ad|an|ar|at|az)\s(?=\S)/g, "$1")
    .replace(/(^|\s)ال(?=\p{L}{2})/gu, "$1")
    .trim();
}

/** The folded words of a text. */
export const foldedWords = (text: string): string[] => fold(text).split(" ").filter(Boolean);
