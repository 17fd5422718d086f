/** Takes away what the filters leave: as CSV, as JSON, or as a citation of the view. A popover of plain buttons. */
import { Download } from "lucide-react";
import { useContext, useId, useRef, useState } from "react";
import { count, fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import { selectRows } from "../../state/select";
import { Boundary } from "../Boundary";
import { RootContext } from "../static/root";
import { useApp, useAppStore } from "../useApp";
import type { ExportKind } from "./exportView";
import { Cite } from "./LaterCite";
import { saveView } from "./saveView";

const words = tools.download;

export function DownloadMenu({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const root = useContext(RootContext);
  const shown = useApp((state) => selectRows(index, state).length);
  const [isCiting, setIsCiting] = useState(false);
  const [outcome, setOutcome] = useState<"idle" | "loading" | "failed" | "saved">("idle");
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  const save = async (kind: ExportKind) => {
    setOutcome("loading");
    setOutcome(await saveView(store, index, root, kind));
  };
  /** The popover stands in the top layer, so it is placed by hand beside its button. */
  const place = () => {
    const box = button.current?.getBoundingClientRect();
    if (!box || !menu.current) return;
    const { offsetWidth, offsetHeight } = menu.current;
    // Under the button, and not beyond its end where there is room before it.
    const left = box.right - offsetWidth < 4 ? box.left : Math.min(box.left, box.right - offsetWidth);
    menu.current.style.left = `${Math.max(4, Math.min(left, window.innerWidth - offsetWidth - 4))}px`;
    menu.current.style.top = `${Math.max(4, Math.min(box.bottom + 2, window.innerHeight - offsetHeight - 4))}px`;
    setOutcome("idle");
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        className="button download-button"
        popoverTarget={id}
        aria-label={words.button}
        title={words.hint}
      >
        <Download aria-hidden="true" size={15} />
        <span>{words.button}</span>
      </button>
      <div id={id} ref={menu} popover="auto" className="download-menu" onToggle={place}>
        <p>{fill(words.what, { events: count(shown, "event") })}</p>
        {(["csv", "json"] as const).map((kind) => (
          <button key={kind} type="button" disabled={outcome === "loading"} onClick={() => void save(kind)}>
            {words[kind]}
          </button>
        ))}
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            menu.current?.hidePopover();
            setIsCiting(true);
          }}
        >
          {tools.cite.button}
        </button>
        <p className="download-outcome">{outcome !== "idle" && words[outcome]}</p>
      </div>
      {isCiting && (
        <Boundary instead={<p className="notice">{tools.cite.failed}</p>}>
          <Cite record={null} onClose={() => setIsCiting(false)} />
        </Boundary>
      )}
    </>
  );
}
