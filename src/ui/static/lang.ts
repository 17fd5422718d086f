/** A language tag in the form of BCP 47: "ar", "zh-Hant", "pt-BR". */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** The value of the `lang` attribute for a text. Undefined if the text has the language of the page, or if the source
 * gives a name instead of a tag ("Arabic"), which screen readers cannot use. */
export function langOf(language: string | undefined): string | undefined {
  const tag = language?.trim().replaceAll("_", "-");
  return tag === undefined || !TAG.test(tag) || /^en(?:-|$)/i.test(tag) ? undefined : tag;
}
