import { CircleQuestionMark } from "lucide-react";
import { tools } from "../../i18n/tools";
import { useApp } from "../useApp";

export function HelpButton() {
  const set = useApp((state) => state.set);
  return (
    <button
      type="button"
      className="help-button"
      aria-haspopup="dialog"
      aria-label={tools.help.button}
      onClick={() => set({ dialog: "help" })}
    >
      <CircleQuestionMark aria-hidden="true" size={22} />
      <span>{tools.help.button}</span>
    </button>
  );
}
