/** Decides which addresses from the data can become links: http and https with a host, nothing else. */

/**
 * Whether an address is safe to link: no other protocol, no user name, no space or backslash that browsers read in
 * different ways.
 */
export function isSafeLink(value: string): boolean {
  return linkHost(value) !== null;
}

/** The host of an address, as the browser reads it. Null if the address is not safe to link. */
export function linkHost(value: string): string | null {
  if (!/^https?:\/\/[^\s\\]+$/i.test(value)) return null;
  try {
    const { host, username, password } = new URL(value);
    return username === "" && password === "" ? host : null;
  } catch {
    return null;
  }
}
