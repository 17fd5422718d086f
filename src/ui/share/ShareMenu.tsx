/** The menu for sharing and saving the view: copy the link, the system's share sheet where there is one, cite, print,
 * and download as CSV or JSON. */
import { Ellipsis } from "lucide-react";
import { useContext, useState } from "react";
import { count, fill } from "../../i18n/text";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import type { Site } from "../../model/compiled/site";
import { isLinkable } from "../../model/singleFile";
import { selectEvents } from "../../state/select";
import { linkTo } from "../../state/url";
import { Menu } from "../Menu";
import { RootContext } from "../static/root";
import { useApp, useAppStore } from "../useApp";
import { CopyLink } from "./CopyLink";
import type { ExportKind } from "./exportView";
import { saveView } from "./saveView";

export function ShareMenu({ index }: { readonly index: Index }) {
  return (
    <Menu
      className="button square"
      label={tools.download.button}
      title={tools.download.hint}
      face={<Ellipsis aria-hidden="true" size={16} />}
    >
      {(close) => <Choices index={index} close={close} />}
    </Menu>
  );
}

/** The buttons that open a dialog. */
const OPENS = { qr: tools.qr.button, cite: tools.cite.button, embed: tools.embedding.button } as const;

/** A record in one file has no page that another site could show. */
const dialogsFor = (site: Site): readonly (keyof typeof OPENS)[] => [
  ...(isLinkable(site) ? (["qr"] as const) : []),
  "cite",
  ...(site.singleFile ? [] : (["embed"] as const)),
];

function Choices({ index, close }: { readonly index: Index; readonly close: () => void }) {
  const store = useAppStore();
  const root = useContext(RootContext);
  const site = useApp((state) => state.site);
  const shown = useApp((state) => selectEvents(index, state).length);
  const setPanels = useApp((state) => state.setPanels);
  const [outcome, setOutcome] = useState<"idle" | "loading" | "failed" | "saved">("idle");
  const save = async (kind: ExportKind) => {
    setOutcome("loading");
    setOutcome(await saveView(store, index, root, kind));
  };
  const share = async () => {
    close();
    // Rejects when the reader closes the share sheet or the system refuses: nothing to report.
    const state = store.getState();
    const url = linkTo(root, state, state.site);
    await navigator.share({ title: document.title, url }).catch(() => {});
  };
  return (
    <>
      <CopyLink />
      {"share" in navigator && isLinkable(site) && (
        <button type="button" onClick={() => void share()}>
          {tools.download.share}
        </button>
      )}
      {dialogsFor(site).map((dialog) => (
        <button
          key={dialog}
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            close();
            setPanels({ dialog });
          }}
        >
          {OPENS[dialog]}
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          close();
          window.print();
        }}
      >
        {tools.download.print}
      </button>
      <p>{fill(tools.download.what, { events: count(shown, "event") })}</p>
      {(["csv", "json"] as const).map((kind) => (
        <button key={kind} type="button" disabled={outcome === "loading"} onClick={() => void save(kind)}>
          {tools.download.formats[kind]}
        </button>
      ))}
      {outcome !== "idle" && <p>{tools.download.outcomes[outcome]}</p>}
    </>
  );
}
