import type { ReactNode } from "react";

interface AtProps {
  /** Pixels, or percent of the width. */
  readonly x?: number | string;
  readonly y?: number;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a drawing with its own origin. Only a drawing within a drawing can begin at so many percent of the width. */
export function At({ x, y, className, children }: AtProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the whole drawing is hidden from assistive technology
    <svg x={x} y={y} className={className} overflow="visible">
      {children}
    </svg>
  );
}
