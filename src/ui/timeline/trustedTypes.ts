/** vis-timeline writes ids and empty strings through innerHTML. The default Trusted Types policy lets through what
 *  cannot be markup and refuses the rest, so that no text from data is ever read as HTML. */

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

/** Makes the policy; does nothing where the browser has no Trusted Types. */
export function allowPlainText(): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  try {
    factory?.createPolicy("default", {
      createHTML(text) {
        if (/[<&]/.test(text)) throw new TypeError("markup is not allowed here");
        return text;
      },
    });
  } catch {
    // Something else in the browser has made one; whether the tracks can draw is then up to that.
  }
}
