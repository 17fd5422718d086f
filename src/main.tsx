/** The only wiring: page data -> store -> hydrate -> sync. */
import "./ui/theme.css";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { Prerendered } from "./state/store";
import { createAppStore } from "./state/store";
import { startSync } from "./state/sync";
import { App } from "./ui/App";
import { allowPlainText } from "./ui/timeline/trustedTypes";

allowPlainText();
// The page says how far it is from the root; from then on the root is an absolute address, wherever the reader goes.
const relativeRoot = document.documentElement.dataset["root"] ?? "./";
const root = new URL(relativeRoot, document.location.href).href;
// Relative links in the head would follow the address; written out whole, they stay where they point.
for (const link of document.head.querySelectorAll("link")) link.setAttribute("href", link.href);
const container = document.getElementById("app");
const text = document.getElementById("page")?.textContent;

if (container && text) {
  const page = JSON.parse(text) as Prerendered;
  const store = createAppStore(page);
  const app = (
    <StrictMode>
      <App page={page} store={store} relativeRoot={relativeRoot} root={root} />
    </StrictMode>
  );
  if (container.firstChild) hydrateRoot(container, app);
  else createRoot(container).render(app);
  document.documentElement.classList.add("js");
  // Sync makes the page live; it waits for the first paint, so that hydration meets exactly what was prerendered.
  requestAnimationFrame(() => {
    setTimeout(() => startSync(store, { fetch: window.fetch.bind(window), root, window }), 0);
  });
}
