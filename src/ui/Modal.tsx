/** A dialog over the page: the browser's own, which keeps the focus inside, closes on Escape and gives the focus back. It lies
 *  outside the page's frame, where no part that is hidden hides it. */
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";

interface ModalProps {
  readonly className: string;
  readonly label: string;
  /** What has the focus first; without it, the browser's choice. */
  readonly focus?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Modal({ className, label, focus, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isGone = useRef(false);
  // Before the dialog leaves the page, or it could not give the focus back.
  useLayoutEffect(() => {
    const { current } = dialog;
    isGone.current = false;
    if (current && !current.open) current.showModal();
    focus?.current?.focus();
    // Told to the styles so, not by :has(), which would be asked again at every change of the page.
    const { dataset } = document.documentElement;
    dataset["modal"] = "";
    return () => {
      isGone.current = true;
      delete dataset["modal"];
      current?.close();
    };
  }, [focus]);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; the click is one beside it
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-label={label}
      // The event comes late, when another dialog may already be open.
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
  /** Name of the button that closes. */
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
