/** The entry of a page of a site: reads from the page where its root is and which record it shows, and starts the
 * app. */
import { start } from "./start";

// The page states how far it is from the root. The root becomes an absolute address, because the path changes as the
// reader moves.
const { root: relativeRoot = "./", record: recordPath, version } = document.documentElement.dataset;
const root = new URL(relativeRoot, document.baseURI).href;
// Relative links in the head would follow the address, so they are made absolute. Style sheets and other loaded files
// are left alone: they would load again, and the first print would lack its fonts.
for (const link of document.head.getElementsByTagName("link"))
  if (/icon|alternate|canonical|describedby|collection|item/.test(link.rel)) link.setAttribute("href", link.href);
const container = document.getElementById("part_app");

// Some browsers load modules from a folder, but none lets them read the data there (public/first.js).
const isFolder = "folder" in document.documentElement.dataset;
if (container && !isFolder) void start({ container, root, recordPath, version });
