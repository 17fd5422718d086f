import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { AppState } from "../state/appState";
import type { Actions, AppStore } from "../state/store";

export const StoreContext = createContext<AppStore | null>(null);

export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("no store above this component");
  return store;
}

/** Reads from the store; re-renders only when what was picked changes. */
export function useApp<T>(pick: (state: AppState & Actions) => T): T {
  return useStore(useAppStore(), pick);
}

/** The same for several things at once: what was picked changes when one of its parts does. */
export function useAppParts<T>(pick: (state: AppState & Actions) => T): T {
  return useStore(useAppStore(), useShallow(pick));
}
