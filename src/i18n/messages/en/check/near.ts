/** What was most likely meant. */
export const meant = 'Did you mean "{near}"?';
export const meantOf = 'Did you mean "{near}"? Allowed: {allowed}.';
export const allowed = "Allowed: {allowed}.";
export const oneOf = "One of: {allowed}.";
