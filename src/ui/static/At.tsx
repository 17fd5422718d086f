/** Helpers for SVG drawings that adapt to any width: a part placed at a percentage of the width, and a part stretched
 * to the width. */
import type { ReactNode } from "react";

interface AtProps {
  /** Pixels, or percent of the width. */
  readonly x?: number | string;
  readonly y?: number;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Places a part of a drawing at its own origin. It is a nested `svg`, because only that can start at a percentage of
 * the width. */
export function At({ x, y, className, children }: AtProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the whole drawing is hidden from assistive technology
    <svg x={x} y={y} className={className} overflow="visible">
      {children}
    </svg>
  );
}

interface StretchedProps {
  /** The width in pixels for which the content was laid out. */
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** Stretches paths to the width of the screen, while their lines keep their thickness (drawn.css). */
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
