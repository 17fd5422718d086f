/** Types for the part of `@orcid/bibtex-parse-js` that tests use to read our BibTeX. */
declare module "@orcid/bibtex-parse-js" {
  interface Entry {
    readonly citationKey: string;
    readonly entryType: string;
    readonly entryTags: Readonly<Record<string, string>>;
  }
  const bibtexParse: { toJSON(text: string): Entry[] };
  export default bibtexParse;
}
