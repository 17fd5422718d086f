/** What stands where the tracks will be, or over what was drawn of them when the site was built: what there is to know meanwhile. */
import type { ReactNode } from "react";

interface TracksPlaceholderProps {
  /** Is it worth saying where a drawing stands already? */
  readonly isFailure?: boolean;
  readonly children: ReactNode;
}

export function TracksPlaceholder({ isFailure = false, children }: TracksPlaceholderProps) {
  return (
    <div className={isFailure ? "tracks-placeholder is-failure" : "tracks-placeholder"}>
      <p>{children}</p>
    </div>
  );
}
