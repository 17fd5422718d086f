/** Waiting by animation frames, for a limited number of them. All waiting for other parts of the page uses this helper,
 * so that no wait lasts for ever. */

/** Calls `look` before each of the next frames, until it returns true or the frames are used up.
 * @returns a function that cancels the wait */
export function eachFrame(look: () => boolean, frames: number): () => void {
  let remaining = frames;
  let frame = requestAnimationFrame(function next() {
    remaining -= 1;
    if (!look() && remaining > 0) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}

/** Frames to wait for something that is fetched or drawn late: about two seconds. */
export const PATIENCE = 120;
