/** Claims and questions that were on a page under an id that is gone: where each is now, or why it went. */
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
