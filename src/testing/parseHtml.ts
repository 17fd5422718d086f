/** Parses a page in tests. Nothing that the page names is requested. */
import { Window } from "happy-dom";

const { DOMParser } = new Window({
  url: "https://example.org/",
  settings: { fetch: { interceptor: { beforeAsyncRequest: async ({ window }) => new window.Response("") } } },
});

export const parseHtml = (html: string) => new DOMParser().parseFromString(html, "text/html");
