/** The one way in which parts of the page wait for each other: from frame to frame, and never for ever. */

/** Looks before each of the next frames, until the look answers that it is done or the frames are used up; answers what ends it. */
export function eachFrame(look: () => boolean, frames: number): () => void {
  let remaining = frames;
  let frame = requestAnimationFrame(function next() {
    remaining -= 1;
    if (!look() && remaining > 0) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}

/** Frames in which what is fetched or drawn late may come: about two seconds. */
export const PATIENCE = 120;
