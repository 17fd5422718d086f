/** What stands where the tracks will be: their names, in the rows they will have, and what there is to know meanwhile. */
import type { ReactNode } from "react";

export function TracksPlaceholder({ children }: { readonly children: ReactNode }) {
  return (
    <div className="tracks-placeholder">
      <p>{children}</p>
    </div>
  );
}
