/** Creates the store for tests with the function that chooses the visible window already in place. On a real page that
 * function is loaded later (`live.ts`). */
import type { PageData } from "../model/compiled/pageData";
import { windowAfter } from "../state/selectWindow";
import { type AppStore, createStoreWith } from "../state/store";

export const createAppStore = (page: PageData): AppStore => createStoreWith(page, () => windowAfter);
