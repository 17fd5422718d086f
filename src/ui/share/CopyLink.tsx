/** A button that copies the address of the current view. Where the browser refuses, the address appears in a selected
 * field. */
import { useContext, useEffect, useRef, useState } from "react";
import { t } from "../../i18n/text";
import { linkTo } from "../../state/url";
import { RootContext } from "../static/root";
import { useApp, useAppStore } from "../useApp";

export function CopyLink() {
  const store = useAppStore();
  const root = useContext(RootContext);
  const say = useApp((state) => state.say);
  const [outcome, setOutcome] = useState<"idle" | "copied" | "refused">("idle");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (outcome === "refused") field.current?.select();
  }, [outcome]);
  const address = () => linkTo(root, store.getState(), store.getState().site);
  const copy = async () => {
    try {
      // Computed from the store, because the browser's address may follow a moment later.
      await navigator.clipboard.writeText(address());
      setOutcome("copied");
      say(t.event.copied);
    } catch {
      setOutcome("refused");
      say(t.event.copyRefused);
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {outcome === "copied" ? t.event.copied : t.event.copyLink}
      </button>
      {outcome === "refused" && (
        <label className="link-field">
          {t.event.copyRefused}
          <input ref={field} readOnly value={address()} aria-label={t.event.linkField} />
        </label>
      )}
    </>
  );
}
