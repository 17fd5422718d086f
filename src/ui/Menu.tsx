/** A button and the menu it opens. The menu is a popover of plain buttons in the top layer, placed beside its button;
 * its content is rendered only while it is open. */
import { type ReactNode, type RefCallback, useId, useRef, useState } from "react";

interface MenuProps {
  readonly className: string;
  /** The button's accessible name, where its visible content does not give one. */
  readonly label?: string;
  readonly title?: string;
  readonly buttonId?: string;
  readonly buttonRef?: RefCallback<HTMLElement>;
  /** The visible content of the button. */
  readonly face: ReactNode;
  readonly children: (close: () => void) => ReactNode;
}

/** Pixels kept free between the menu and the edge of the window. */
const EDGE = 4;

export function Menu({ className, label, title, buttonId, buttonRef, face, children }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  /** Places the menu below the button, aligned to its left edge, or to its right edge where the menu would leave the
   * window. */
  const place = () => {
    const box = button.current?.getBoundingClientRect();
    if (!box || !menu.current) return;
    const { offsetWidth, offsetHeight, style } = menu.current;
    const x = box.left + offsetWidth > window.innerWidth ? box.right - offsetWidth : box.left;
    style.left = `${Math.max(EDGE, Math.min(x, window.innerWidth - offsetWidth - EDGE))}px`;
    style.top = `${Math.max(EDGE, Math.min(box.bottom + 2, window.innerHeight - offsetHeight - EDGE))}px`;
  };
  return (
    <>
      <button
        type="button"
        id={buttonId}
        ref={(element) => {
          button.current = element;
          return element ? buttonRef?.(element) : undefined;
        }}
        className={className}
        popoverTarget={id}
        aria-label={label}
        title={title}
      >
        {face}
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        className="menu"
        onBeforeToggle={(domEvent) => setOpen(domEvent.newState === "open")}
        onToggle={place}
      >
        {isOpen && children(() => menu.current?.hidePopover())}
      </div>
    </>
  );
}
