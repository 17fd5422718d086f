/** The dialog for embedding, loaded when it is first opened. */
import { laterComponent } from "../later";

export const EmbedDialog = laterComponent(async () => {
  const loaded = await import("./EmbedDialog");
  return loaded.EmbedDialog;
});
