import { laterComponent } from "../later";

/** The citation dialog, loaded when it is first opened. */
export const Cite = laterComponent(async () => {
  const loaded = await import("./Cite");
  return loaded.Cite;
});
