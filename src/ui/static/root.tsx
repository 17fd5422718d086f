/** Where the site's root is, seen from the page being drawn: "../../" in a prerendered event, an absolute address in the app, so that
 *  links stay right when the address changes under them. */
import { createContext, type ReactNode, useContext } from "react";
import { pathTo } from "../../model/address";
import type { PageKind } from "../../model/compiled/recordView";

export const RootContext = createContext("./");

export function useHref(kind: PageKind, id = "", hash = ""): string {
  return useContext(RootContext) + pathTo(kind, id) + (hash && `#${hash}`);
}

interface PageLinkProps {
  readonly kind: PageKind;
  readonly id?: string;
  readonly hash?: string;
  readonly className?: string;
  readonly children: ReactNode;
  readonly current?: boolean;
  readonly rel?: string;
  readonly title?: string;
}

/** A link to one of our pages. A plain link: the app takes it over by delegation, without script it just works. What it says is mostly a title or a
 *  name, in whatever script, and takes its own direction. */
export function PageLink({ kind, id, hash, className, children, current, rel, title }: PageLinkProps) {
  const href = useHref(kind, id, hash);
  return (
    <a href={href} dir="auto" className={className} rel={rel} title={title} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}
