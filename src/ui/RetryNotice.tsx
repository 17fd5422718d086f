/** Says that something did not load, with a button that tries again. */
import { t } from "../i18n/text";

export function RetryNotice({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) {
  return (
    <p className="notice">
      <span>{text}</span>{" "}
      <button type="button" onClick={onRetry}>
        {t.notice.retry}
      </button>
    </p>
  );
}
