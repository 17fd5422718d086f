/** A modal dialog, built on the browser's `<dialog>`, which keeps the focus inside, closes on Escape and returns the
 * focus. It is rendered into `document.body`, so that hiding a part of the page cannot hide it. */
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";

interface ModalProps {
  readonly className: string;
  readonly label: string;
  /** The element that receives the focus first. Without it, the browser chooses. */
  readonly focus?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Modal({ className, label, focus, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isGone = useRef(false);
  // A layout effect, because the dialog must be closed before it leaves the document; otherwise it could not return the
  // focus.
  useLayoutEffect(() => {
    const { current } = dialog;
    isGone.current = false;
    if (current && !current.open) current.showModal();
    focus?.current?.focus();
    // An attribute tells the styles that a dialog is open. A `:has()` selector would be evaluated at every change of
    // the page.
    const { dataset } = document.documentElement;
    dataset["modal"] = "";
    return () => {
      isGone.current = true;
      delete dataset["modal"];
      current?.close();
    };
  }, [focus]);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the dialog; the click handled here is one beside it
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-label={label}
      // The close event arrives late, when another dialog may already be open.
      onClose={() => !isGone.current && onClose()}
      onClick={(domEvent) => domEvent.target === dialog.current && dialog.current.close()}
    >
      <div className="modal-body">{children}</div>
    </dialog>,
    document.body,
  );
}

interface ModalHeadProps {
  readonly title: string;
  /** The accessible name of the close button. */
  readonly close: string;
  readonly onClose: () => void;
}

export function ModalHead({ title, close, onClose }: ModalHeadProps) {
  return (
    <div className="modal-head">
      <h2>{title}</h2>
      <button type="button" className="button square" aria-label={close} title={close} onClick={onClose}>
        <X aria-hidden="true" size={18} />
      </button>
    </div>
  );
}
