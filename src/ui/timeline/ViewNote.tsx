/** A note above the tracks that describes the view in three sentences, until the reader dismisses it. */
import { X } from "lucide-react";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import { descriptionOf } from "../commands";
import { focusOn } from "../focus/targets";
import { useApp } from "../useApp";

export function ViewNote({ index }: { readonly index: Index }) {
  const setPanels = useApp((state) => state.setPanels);
  const description = useApp((state) => (state.panels.describing ? descriptionOf(index, state).join(" ") : null));
  if (description === null) return null;
  const dismiss = () => {
    setPanels({ describing: false });
    // The dismissed button loses the focus, so the tracks take it.
    focusOn({ on: "tracks" });
  };
  return (
    <div className="view-note" role="note" aria-label={tools.describe.title}>
      <p>{description}</p>
      <button type="button" className="link-button" onClick={() => setPanels({ dialog: "help" })}>
        {tools.describe.keys}
      </button>
      <button
        type="button"
        className="button square"
        aria-label={tools.describe.dismiss}
        title={tools.describe.dismiss}
        onClick={dismiss}
      >
        <X aria-hidden="true" size={17} />
      </button>
    </div>
  );
}
