/** Types for the part of the `edtf` package that we use: a parser that throws on what it cannot read. */
declare module "edtf" {
  export default function edtf(text: string): unknown;
}
