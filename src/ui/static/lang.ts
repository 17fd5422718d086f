/** A language tag as BCP 47 forms it: "ar", "zh-Hant", "pt-BR". */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** What `lang` can say of a text in this language: nothing where it is that of the page, or where the source gives a name instead of a tag
 *  ("Arabic"), which no screen reader could read. */
export function langOf(language: string | undefined): string | undefined {
  const tag = language?.trim().replaceAll("_", "-");
  return tag === undefined || !TAG.test(tag) || /^en(?:-|$)/i.test(tag) ? undefined : tag;
}
