/** The part of the `edtf` package we use: it parses or throws. */
declare module "edtf" {
  export default function edtf(text: string): unknown;
}
