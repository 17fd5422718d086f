/** The dialog with the QR code, loaded when it is first opened. */
import { laterComponent } from "../later";

export const QrDialog = laterComponent(async () => {
  const loaded = await import("./QrDialog");
  return loaded.QrDialog;
});
