/** Gives components access to the app's store; the only module that uses Zustand's React hooks. */
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

/** Reads a value from the store. The component re-renders only when that value changes. */
export function useApp<T>(pick: (state: AppState & Actions) => T): T {
  return useStore(useAppStore(), pick);
}

/** Reads several values at once. The component re-renders when one of them changes. */
export function useAppParts<T>(pick: (state: AppState & Actions) => T): T {
  return useStore(useAppStore(), useShallow(pick));
}
