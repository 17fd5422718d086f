/** The button that opens the help dialog. */
import { CircleQuestionMark } from "lucide-react";
import { tools } from "../../i18n/tools";
import { useApp } from "../useApp";

export function HelpButton() {
  const setPanels = useApp((state) => state.setPanels);
  return (
    <button
      type="button"
      className="help-button"
      aria-haspopup="dialog"
      aria-label={tools.help.button}
      onClick={() => setPanels({ dialog: "help" })}
    >
      <CircleQuestionMark aria-hidden="true" size={22} />
      <span>{tools.help.button}</span>
    </button>
  );
}
