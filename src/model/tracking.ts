/**
 * Names of the URL parameters that mail programs, advertisers and social networks add for tracking. They do not change
 * which page an address leads to.
 */
const TRACKING =
  /^(?:utm_\w*|fbclid|fb_\w+|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|igshid|igsh|twclid|ttclid|yclid|ysclid|li_fat_id|rdt_cid|epik|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|vero_id|oly_\w+|srsltid|_ga|_gl|s_cid|__twitter_impression)$/i;

export const isTracking = (name: string): boolean => TRACKING.test(name);
