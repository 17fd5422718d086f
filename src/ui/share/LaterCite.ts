import { laterComponent } from "../later";

/** The dialog for citing; it comes when it is first wanted. */
export const Cite = laterComponent(async () => {
  const loaded = await import("./Cite");
  return loaded.Cite;
});
