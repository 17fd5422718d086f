/** The message in place of the tracks: that they are loading, or that they failed to load. It is shown over the
 * prerendered drawing only if it reports a failure. */
import type { ReactNode } from "react";

interface TracksPlaceholderProps {
  /** True if the message must be shown even over a prerendered drawing. */
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
