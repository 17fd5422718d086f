/** The default Trusted Types policy of the page. vis-timeline writes ids and empty strings through innerHTML; the
 * policy passes text that cannot be markup and refuses the rest, so that no text from data is ever read as HTML. */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(text: string): string },
  ): unknown;
}

/** Creates the policy. @param worker the address of the service worker. Does nothing in a browser without Trusted Types. */
export function allowPlainText(worker: string): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  try {
    factory?.createPolicy("default", {
      createHTML(text) {
        if (/[<&]/.test(text)) throw new TypeError("markup is not allowed here");
        return text;
      },
      // The service worker is the one script that is loaded by address.
      createScriptURL(text) {
        if (text !== worker) throw new TypeError("no other script may be loaded");
        return text;
      },
    });
  } catch {
    // Another script has already created the default policy; whether the tracks can draw then depends on that policy.
  }
}
