/** W-BEFORE: a source that was published before the event it is cited for had begun. What a claim expects or judges may well be
 *  older than the event, so that claims of the status "opinion" are passed over. */
import { checkMessages } from "../../../i18n/check";
import { worded } from "../finding";
import { certainBounds } from "./bounds";
import { compiled, listed, named, type Sense, type SenseEvent, type Warning } from "./sense";

/** A paper of the evening before may be one of the day itself, elsewhere on Earth. */
const DAYS_OF_ZONES = 1;

export function publishedBefore(sense: Sense): Warning[] {
  const published = new Map<string, number>();
  for (const { record } of sense.sources) {
    const date = compiled(sense, record.custom.edtf);
    if (date) published.set(record.id, certainBounds(date).latest);
  }
  return sense.dated.flatMap((one) => ofEvent(one));

  function ofEvent({ placed, event, bounds }: SenseEvent): Warning[] {
    const early = new Map<string, { readonly steps: readonly (string | number)[]; readonly claims: string[] }>();
    event.claims.forEach((claim, at) => {
      if (claim.status === "opinion") return;
      claim.citations.forEach(({ source }, n) => {
        if ((published.get(source) ?? Number.POSITIVE_INFINITY) + DAYS_OF_ZONES >= bounds.earliest) return;
        const found = early.get(source) ?? { steps: ["claims", at, "citations", n, "source"], claims: [] };
        found.claims.push(claim.id);
        early.set(source, found);
      });
    });
    return [...early].map(([source, { steps, claims }]) => {
      const issued = sense.sourceById.get(source)?.record.custom.edtf;
      return {
        code: "W-BEFORE",
        placed,
        steps,
        value: source,
        text: worded(checkMessages.sense.older, {
          source: named(source, issued),
          event: named(event.id, event.date.edtf),
          claims: listed(claims),
        }),
        about: [source],
      };
    });
  }
}
