/** The foot of an embed: the way to the whole record, and who made it under which licence. Every page has it, because a
 * page does not know when it is built where it will be shown; the styles show it in embeds only. */
import type { ReactNode } from "react";
import { fill, t } from "../../i18n/text";
import type { Site } from "../../model/compiled/site";
import { OutLink } from "./OutLink";

interface EmbedFootProps {
  readonly site: Site;
  /** The address of what the embed shows, on the site itself. */
  readonly href: string;
  /** Shows what is folded. Only the app folds anything. */
  readonly more?: ReactNode;
}

export function EmbedFoot({ site, href, more }: EmbedFootProps) {
  const { publisher, licence } = site;
  return (
    <div className="embed-foot">
      <span className="embed-more">{more}</span>
      <a className="embed-open" href={href} target="_blank" rel="noopener">
        {t.embed.open}
      </a>
      {(publisher ?? licence) && (
        <p className="quiet">
          {publisher && <span dir="auto">{fill(licence ? t.embed.dataUnder : t.embed.data, { publisher })}</span>}
          {licence && (
            <span>
              {" "}
              <OutLink url={licence.URL}>{licence.name}</OutLink>
            </span>
          )}
        </p>
      )}
    </div>
  );
}
