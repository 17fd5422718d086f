/** A dialog over the page: the browser's own, which keeps the focus inside, closes on Escape and gives the focus back. It lies
 *  outside the page's frame, where no part that is hidden hides it. */
import { type ReactNode, useEffect, useRef } from "react";
import { createPortal } from "react-dom";

interface ModalProps {
  readonly className: string;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Modal({ className, label, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
    return () => current?.close();
  }, []);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; the click is one beside it
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-label={label}
      onClose={onClose}
      onClick={(domEvent) => domEvent.target === dialog.current && dialog.current.close()}
    >
      <div className="modal-body">{children}</div>
    </dialog>,
    document.body,
  );
}
