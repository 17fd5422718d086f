/** Performs a suggestion chosen in the command palette, and announces it where the action itself announces nothing. */
import { idIn } from "../../engine/ask/facets";
import type { CommandName } from "../../engine/ask/suggestionItems";
import type { Item } from "../../engine/ask/suggestions";
import { wholeWindow } from "../../engine/draw/window";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import type { AppStore } from "../../state/store";
import { decode, linkTo } from "../../state/url";
import { HOME, type Look, viewOf } from "../../state/view";
import { appear, describeView, goToJump, lookAt, stepEvent, zoomBy } from "../commands";
import { saveView } from "../share/saveView";
import { hideTrack, pinTrack, showTrack, unpinTrack } from "../trackCommands";

export function perform(store: AppStore, index: Index, root: string, { act, label }: Item): void {
  const { filters, open, filter, say } = store.getState();
  const andSay = (does: () => void) => {
    does();
    say(label);
  };
  switch (act.do) {
    case "open":
      open({ kind: act.kind, id: act.id }, act.hash);
      break;
    case "jump":
      goToJump(store, index, act.jump);
      break;
    case "search": {
      const state = store.getState();
      const { view, faults } = decode("", act.query, "");
      state.go({ ...viewOf(state), page: HOME, filters: view.filters, visible: null }, faults);
      break;
    }
    case "command":
      command(store, index, root, act.name as CommandName, label);
      break;
    case "hideTrack":
      andSay(() => hideTrack(store, index, act.id));
      break;
    case "showTrack":
      andSay(() => showTrack(store, index, act.id));
      break;
    case "pin":
      andSay(() => pinTrack(store, act.id));
      break;
    case "unpin":
      andSay(() => unpinTrack(store, act.id));
      break;
    case "only":
      filter({ [act.facet]: [act.id] });
      break;
    case "without":
      filter({ [act.facet]: [...filters[act.facet].filter((value) => idIn(value) !== act.id), `-${act.id}`] });
      break;
    case "with":
      filter({ [act.facet]: filters[act.facet].filter((value) => value !== `-${act.id}`) });
      break;
  }
}

function command(store: AppStore, index: Index, root: string, name: CommandName, label: string): void {
  const { setLook, setPanels, filter, clearFilters, say } = store.getState();
  const andSay = (change: Partial<Look>) => {
    setLook(change);
    say(label);
  };
  const does: Record<CommandName, () => void> = {
    story: () => store.getState().toStep(1),
    questions: () => store.getState().open({ kind: "disagreements", id: "" }),
    whole: () => lookAt(store, index, wholeWindow(index)),
    opening: () => lookAt(store, index, null),
    zoomIn: () => zoomBy(store, index, 0.5),
    zoomOut: () => zoomBy(store, index, 2),
    first: () => stepEvent(store, index, "first"),
    previous: () => stepEvent(store, index, "previous"),
    next: () => stepEvent(store, index, "next"),
    last: () => stepEvent(store, index, "last"),
    nextDisputed: () => stepEvent(store, index, "nextDisputed"),
    previousDisputed: () => stepEvent(store, index, "previousDisputed"),
    disputed: () => filter({ disputed: true }),
    undisputed: () => filter({ disputed: null }),
    even: () => andSay({ scale: "even" }),
    trueScale: () => andSay({ scale: null }),
    clear: clearFilters,
    tracks: () => andSay({ view: "tracks" }),
    list: () => andSay({ view: "list" }),
    source: () => andSay({ view: "source" }),
    system: () => appear(store, null),
    light: () => appear(store, "light"),
    dark: () => appear(store, "dark"),
    contrast: () => appear(store, "contrast"),
    copy: () => void copyLink(store, root),
    describe: () => describeView(store, index),
    cite: () => setPanels({ dialog: "cite" }),
    embed: () => setPanels({ dialog: "embed" }),
    qr: () => setPanels({ dialog: "qr" }),
    csv: () => void saveView(store, index, root, "csv"),
    json: () => void saveView(store, index, root, "json"),
    help: () => setPanels({ dialog: "help" }),
  };
  does[name]();
}

async function copyLink(store: AppStore, root: string): Promise<void> {
  const state = store.getState();
  try {
    await navigator.clipboard.writeText(linkTo(root, state, state.site));
    state.say(tools.suggestions.copied);
  } catch {
    state.say(tools.suggestions.copyRefused);
  }
}
