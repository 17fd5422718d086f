/** Messages of the footer of every page. */
export const text = "Every statement here is a claim with its source. Nothing on this site calls anyone else’s server.";
export const data = "Data: {names}";
export const version = "version {version}";
