/** Offers a text to the reader as a file to save. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Revoked later, because some browsers fetch the file only after the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
