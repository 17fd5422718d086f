/** In place of uuid: names that are the only ones of their kind in this page. */
let made = 0;

export const v4 = (): string => `vis-${++made}`;
