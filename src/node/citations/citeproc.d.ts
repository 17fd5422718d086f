/** Types for the part of the `citeproc` package that we use. */
declare module "citeproc" {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
  }
  class Engine {
    constructor(system: System, style: string, language: string, force?: boolean);
    setOutputFormat(format: "text" | "html"): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): false | [parameters: unknown, entries: string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
