/** Copies the address of what is shown; where the browser refuses, the address stands in a selected field. */
import { useEffect, useRef, useState } from "react";
import { t } from "../../i18n/text";
import { useApp } from "../useApp";

export function CopyLink() {
  const say = useApp((state) => state.say);
  const [outcome, setOutcome] = useState<"idle" | "copied" | "refused">("idle");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (outcome === "refused") field.current?.select();
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
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
          <input ref={field} readOnly value={window.location.href} aria-label={t.event.linkField} />
        </label>
      )}
    </>
  );
}
