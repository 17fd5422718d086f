/** Parts of a drawing that stand, or are stretched, along the width of its screen. */
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

interface StretchedProps {
  /** Pixels it was laid out for. */
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** Paths that are stretched to the width of the screen, while their lines stay as thick as they are (drawn.css). */
export function Stretched({ width, height, children }: StretchedProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the whole drawing is hidden from assistive technology
    <svg
      className="stretched"
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
    >
      {children}
    </svg>
  );
}
