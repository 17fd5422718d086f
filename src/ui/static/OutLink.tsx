import type { ReactNode } from "react";

/** The attributes of Robust Links (robustlinks.mementoweb.org), by which a reader of a dead link finds what was read: the
 * original address, the archived copy and the day. */
export type Robust = Readonly<Record<`data-${"originalurl" | "versionurl" | "versiondate"}`, string | undefined>>;

interface OutLinkProps {
  readonly url: string;
  readonly robust?: Partial<Robust>;
  readonly children: ReactNode;
}

/** A link to another site, which does not learn the reader's address (no referrer). The link leaves the frame of an
 * embed, since most newspapers refuse to be shown in one; `ui/links.ts` opens a new tab instead where it can. */
export function OutLink({ url, robust, children }: OutLinkProps) {
  return (
    <a href={url} target="_top" rel="noopener noreferrer external" {...robust}>
      {children}
    </a>
  );
}
