/** Reads the language of an item: a BCP 47 tag, or the name of a language as catalogues and BibLaTeX write it. */

/** Names in English, in the language itself, and as the packages babel and polyglossia name them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ar: ["arabic", "العربية"],
  cs: ["czech", "čeština"],
  da: ["danish", "dansk"],
  de: ["german", "ngerman", "deutsch", "ger"],
  el: ["greek", "ελληνικά"],
  en: ["english", "american", "british", "ukenglish", "usenglish", "englisch", "anglais"],
  es: ["spanish", "español", "espanol", "castellano"],
  fa: ["persian", "farsi", "فارسی"],
  fi: ["finnish", "suomi"],
  fr: ["french", "français", "francais", "fre"],
  he: ["hebrew", "עברית"],
  hi: ["hindi"],
  hu: ["hungarian", "magyar"],
  it: ["italian", "italiano"],
  ja: ["japanese", "日本語"],
  ko: ["korean", "한국어"],
  ku: ["kurdish", "kurdî"],
  la: ["latin", "latina"],
  nl: ["dutch", "nederlands"],
  no: ["norwegian", "norsk"],
  pl: ["polish", "polski"],
  pt: ["portuguese", "português", "portugues"],
  ro: ["romanian", "română"],
  ru: ["russian", "русский"],
  sv: ["swedish", "svenska"],
  tr: ["turkish", "türkçe"],
  uk: ["ukrainian", "українська"],
  zh: ["chinese", "中文"],
};

/** The tag of a language, or "" if the text is neither a tag nor a known name. */
export function languageTag(text: string): string {
  const name = text.toLowerCase();
  const named = Object.entries(NAMES).find(([, names]) => names.includes(name))?.[0];
  if (named !== undefined) return named;
  const tag = text.replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : "";
}
