/** Links to the site's own pages. A context holds the site's root as seen from the page: "../../" in a prerendered
 * event, an absolute address in the app, so that links stay valid when the address changes. */
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
  /** The accessible name, where it is not the text. */
  readonly label?: string;
}

/** A link to a page of the site. It works without script; the app takes over its clicks by delegation. A link to a record
 * has `dir="auto"`, because titles and names can be in any script; other links have words of the interface. */
export function PageLink({ kind, id, hash, className, children, current, rel, title, label }: PageLinkProps) {
  const href = useHref(kind, id, hash);
  return (
    <a
      href={href}
      dir={id === undefined && hash === undefined ? undefined : "auto"}
      className={className}
      rel={rel}
      title={title}
      aria-label={label}
      aria-current={current ? "page" : undefined}
    >
      {children}
    </a>
  );
}
