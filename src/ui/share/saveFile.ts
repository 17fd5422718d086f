/** Hands the reader a file that was made here. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Later, since some browsers fetch it only once the click is done with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
