/** The store with all that belongs to it from the start, for tests. A page fetches what chooses the window later (live.ts). */
import type { PageData } from "../model/compiled/pageData";
import { windowAfter } from "../state/selectWindow";
import { type AppStore, createStoreWith } from "../state/store";

export const createAppStore = (page: PageData): AppStore => createStoreWith(page, () => windowAfter);
