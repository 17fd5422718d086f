import { useEffect, useRef, useState } from "react";
import { shownInWords } from "./shownInWords";
import { useApp } from "./useApp";

/** Milliseconds of rest before anything is said: keys that repeat would queue up what nobody waits for. */
const REST = 300;

/** The one polite live region: how many events are shown, or what was said, whichever came last. Never the text of an event. */
export function LiveRegion() {
  const said = useApp((state) => state.pointer.said);
  const text = useApp((state) => shownInWords(state.remote.index.value, state, state.site.counts.events));
  const [spoken, speak] = useState(said || text);
  const before = useRef({ said, text });
  useEffect(() => {
    // What was said in words tells more than the count that changed with it; once it is taken back the count holds again.
    const isNew = said !== before.current.said;
    const next = isNew && said ? said : isNew || text !== before.current.text ? text : null;
    if (next === null) return;
    const timer = setTimeout(() => {
      before.current = { said, text };
      speak(next);
    }, REST);
    return () => clearTimeout(timer);
  }, [said, text]);
  return (
    <p className="visually-hidden" role="status">
      {spoken}
    </p>
  );
}
