/** The default Trusted Types policy of the page. vis-timeline writes ids and empty strings through innerHTML; the
 * policy passes text that cannot be markup and refuses the rest, so that no text from data is ever read as HTML. */

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

/** Creates the policy. Does nothing in a browser without Trusted Types. */
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
    // Another script has already created the default policy; whether the tracks can draw then depends on that policy.
  }
}
