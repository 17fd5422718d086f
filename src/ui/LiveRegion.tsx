/** The polite live region, through which screen readers announce results of the reader's actions. */
import { useEffect, useRef, useState } from "react";
import { shownInWords } from "./shownInWords";
import { useApp } from "./useApp";

/** Milliseconds without a change before a text is announced, so that a repeating key does not queue up
 * announcements. */
const REST = 300;

/** The only polite live region of the page. It announces how many events are shown or the last message of an action,
 * whichever changed last. It never contains the text of an event. */
export function LiveRegion() {
  const said = useApp((state) => state.pointer.said);
  const text = useApp((state) => shownInWords(state.remote.index.value, state, state.site.counts.events));
  const [spoken, speak] = useState(said || text);
  const before = useRef({ said, text });
  useEffect(() => {
    // A new message says more than the count that changed with it, so it wins. When the message is cleared, the count
    // is announced again.
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
