import type { ReactNode } from "react";

interface OutLinkProps {
  readonly url: string;
  readonly children: ReactNode;
}

/** A link to another site, which learns nothing of the reader's address. It leaves the frame of an embed, since most newspapers refuse to be
 *  shown in one; `ui/links.ts` makes that a new tab where it can. */
export function OutLink({ url, children }: OutLinkProps) {
  return (
    <a href={url} target="_top" rel="noopener noreferrer external">
      {children}
    </a>
  );
}
