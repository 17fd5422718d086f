/** Which addresses from data may become links: http and https with a host, nothing else. */

/** Whether we follow it: no other protocol, no user name, no blank or backslash a browser would read in its own way. */
export function isSafeLink(value: string): boolean {
  return linkHost(value) !== null;
}

/** The host an address leads to, as the browser reads it; null for what is no safe link. */
export function linkHost(value: string): string | null {
  if (!/^https?:\/\/[^\s\\]+$/i.test(value)) return null;
  try {
    const { host, username, password } = new URL(value);
    return username === "" && password === "" ? host : null;
  } catch {
    return null;
  }
}
