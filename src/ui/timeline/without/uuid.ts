/** Replaces uuid, which vis-timeline imports: makes ids that are unique within the page. */
let made = 0;

export const v4 = (): string => `vis-${++made}`;
