/** Messages of the dialog that shows the address of the view as a QR code. */
export const button = "QR code …";
export const title = "QR code";
export const close = "Close";
export const what = "Scan this with another device to open there what you see now.";
export const image = "QR code of the address below";
export const tooLong = "This address is too long for a QR code. Copy the link instead.";
