/** Explains old links to claims and disagreements whose ids are no longer on this page: where each one is now, or why
 * it was removed. */
import { t } from "../../i18n/text";
import type { MovedPart } from "../../model/compiled/disagreementView";
import { PageLink } from "./root";

export function MovedParts({ parts }: { readonly parts: readonly MovedPart[] }) {
  if (parts.length === 0) return null;
  return (
    <section className="moved" aria-label={t.gone.parts}>
      {parts.map(({ id, now, removed }) => (
        <p key={id} id={id} tabIndex={-1} className="quiet">
          {now ? (
            <>
              {t.gone.partNow}{" "}
              <PageLink kind={now.event ? "event" : "disagreements"} id={now.event ?? ""} hash={now.id}>
                {now.name}
              </PageLink>
            </>
          ) : (
            <>
              {t.gone.partRemoved} <span dir="auto">{removed}</span>
            </>
          )}
        </p>
      ))}
    </section>
  );
}
