/** Types for the part of citation-js that we use: one step of reading, of a format that is named. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      /** Reads a value as the named format, and nothing else; throws if it cannot. */
      data(input: unknown, format: string): unknown;
    };
  };
  export const logger: { level: string };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
