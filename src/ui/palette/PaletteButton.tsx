/** The button to the dialog for everything, with its keys beside it. */
import { Search } from "lucide-react";
import { tools } from "../../i18n/tools";
import { useApp } from "../useApp";

export function PaletteButton() {
  const setPanels = useApp((state) => state.setPanels);
  const isEmbed = useApp((state) => state.look.ui === "embed");
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <button
      type="button"
      className="button palette-button"
      aria-haspopup="dialog"
      title={tools.palette.label}
      aria-keyshortcuts={isEmbed ? undefined : isApple ? "Meta+K" : "Control+K"}
      onClick={() => setPanels({ dialog: "palette" })}
    >
      <Search aria-hidden="true" size={15} />
      <span className="palette-words">{tools.palette.button}</span>
      {!isEmbed && (
        <span className="palette-keys" aria-hidden="true">
          <kbd>{isApple ? "⌘" : "Ctrl"}</kbd>
          <kbd>K</kbd>
        </span>
      )}
    </button>
  );
}
