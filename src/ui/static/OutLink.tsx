import type { ReactNode } from "react";

interface OutLinkProps {
  readonly url: string;
  readonly children: ReactNode;
}

/** A link to another site, which does not learn the reader's address (no referrer). The link leaves the frame of an
 * embed, since most newspapers refuse to be shown in one; `ui/links.ts` opens a new tab instead where it can. */
export function OutLink({ url, children }: OutLinkProps) {
  return (
    <a href={url} target="_top" rel="noopener noreferrer external">
      {children}
    </a>
  );
}
