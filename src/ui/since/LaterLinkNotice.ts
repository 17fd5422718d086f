import { laterComponent } from "../later";

/** The notice of what has changed since a link was made, loaded when a page is opened by an older link. */
export const LinkNotice = laterComponent(async () => {
  const loaded = await import("./LinkNotice");
  return loaded.LinkNotice;
});
