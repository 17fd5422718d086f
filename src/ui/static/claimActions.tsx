/** A context by which the live page adds buttons to each claim. Without script it is null and claims have no
 * buttons. */
import { createContext, type ReactNode } from "react";
import type { ClaimView } from "../../model/compiled/claimView";

export const ClaimActions = createContext<((claim: ClaimView) => ReactNode) | null>(null);
