/** Writes data into a script element of a page. */

/** JSON text that cannot end the script element around it. */
export const inlineJson = (value: unknown): string => inlineJsonText(JSON.stringify(value));

/** The same for what is JSON already. */
export function inlineJsonText(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
