/** What can be done with a single claim once the page is alive; without script, nothing. */
import { createContext, type ReactNode } from "react";
import type { ClaimView } from "../../model/compiled/claimView";

export const ClaimActions = createContext<((claim: ClaimView) => ReactNode) | null>(null);
